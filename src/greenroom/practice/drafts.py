"""The rules of drafts: what may be saved, and that nobody overwrites what he has not seen."""

import asyncio
from collections.abc import AsyncIterator, Mapping

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.judge import Exercise, RefusedFiles, validate_files
from greenroom.kit.zip_stream import Entry
from greenroom.models.draft import Draft
from greenroom.practice import repository
from greenroom.practice.diff import diff_files
from greenroom.practice.errors import DraftConflictError, FilesRefusedError
from greenroom.practice.repository import Desk
from greenroom.practice.schemas import DraftRead

Files = Mapping[str, str]


def check_files(exercise: Exercise, files: Files, library: frozenset[str]) -> dict[str, str]:
    """The files that may be edited: those given, the rest from the starter.

    `library` holds the modules that may not be shadowed. Raises FilesRefusedError.
    """
    try:
        whole = validate_files(exercise, files, library=library)
    except RefusedFiles as refused:
        raise FilesRefusedError(refused.message) from refused
    return {path: text for path, text in whole.items() if path not in exercise.read_only}


def starter_files(exercise: Exercise) -> dict[str, str]:
    return {path: exercise.starter[path] for path in exercise.edit}


async def get_draft(session: AsyncSession, desk: Desk, exercise: Exercise) -> DraftRead:
    """What is saved; the starter where nothing is."""
    return _read(await repository.find_draft(session, desk), exercise)


async def update_draft(
    session: AsyncSession, desk: Desk, exercise: Exercise, *, revision: int, files: dict[str, str]
) -> DraftRead:
    """Saves checked `files` made from `revision`. Raises DraftConflictError."""
    saved = await repository.replace_draft(session, desk, revision=revision, files=files)
    if saved:
        return _read(saved, exercise)
    current = await get_draft(session, desk, exercise)
    if current.files == files:  # the answer to an earlier try was lost on its way
        return current
    raise DraftConflictError(current, await asyncio.to_thread(diff_files, current.files, files))


async def reset_draft(
    session: AsyncSession, desk: Desk, exercise: Exercise, *, revision: int
) -> DraftRead:
    """The starter as a new revision, so that another tab notices. Raises DraftConflictError."""
    if revision == 0 and await repository.find_draft(session, desk) is None:
        return _read(None, exercise)
    return await update_draft(
        session, desk, exercise, revision=revision, files=starter_files(exercise)
    )


async def archive_entries(exercise: Exercise, draft: DraftRead) -> AsyncIterator[Entry]:
    """What is saved and the read-only files, in one folder."""
    for path, text in {**exercise.starter, **draft.files}.items():
        yield Entry(f"{exercise.name}/{path}", text.encode())


def _read(draft: Draft | None, exercise: Exercise) -> DraftRead:
    files = starter_files(exercise)
    if draft is None:
        return DraftRead(exercise=exercise.name, revision=0, files=files, saved_at=None)
    # The exercise may have other files by now than when the draft was saved.
    files |= {
        path: text
        for path, text in draft.files.items()
        if path in exercise.edit or (exercise.new_files and path not in exercise.starter)
    }
    return DraftRead(
        exercise=exercise.name, revision=draft.revision, files=files, saved_at=draft.saved_at
    )
