"""The rules of help: hints one by one, solutions after a pass or when they are asked for."""

import asyncio
from typing import Literal

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.service import code_html, to_html
from greenroom.judge import Exercise
from greenroom.models.help import Help
from greenroom.practice import repository
from greenroom.practice.errors import SolutionsClosedError
from greenroom.practice.repository import Desk
from greenroom.practice.schemas import HelpRead, HintRead, SolutionRead


async def get_help(session: AsyncSession, desk: Desk, exercise: Exercise) -> HelpRead:
    used = await repository.find_help(session, desk)
    return await _read(session, desk, exercise, used=used)


async def open_hint(session: AsyncSession, desk: Desk, exercise: Exercise) -> HelpRead:
    """The next hint; nothing changes when all are open."""
    used = await repository.add_hint(session, desk, most=len(exercise.hints))
    return await _read(session, desk, exercise, used=used)


async def open_solutions(session: AsyncSession, desk: Desk, exercise: Exercise) -> HelpRead:
    """After a pass they are open already, and asking for them costs nothing."""
    if await repository.has_passed(session, desk):
        return await get_help(session, desk, exercise)
    used = await repository.mark_shown(session, desk)
    return await _read(session, desk, exercise, used=used)


async def list_solutions(
    session: AsyncSession, desk: Desk, exercise: Exercise
) -> list[SolutionRead]:
    """Raises SolutionsClosedError."""
    if not (await get_help(session, desk, exercise)).solutions_open:
        raise SolutionsClosedError
    return await asyncio.to_thread(_render_solutions, exercise)


async def _read(
    session: AsyncSession, desk: Desk, exercise: Exercise, *, used: Help | None
) -> HelpRead:
    opened_by: Literal["passed", "shown"] | None = None
    if used and used.shown_at:
        opened_by = "shown"
    elif await repository.has_passed(session, desk):
        opened_by = "passed"
    hints = used.hints if used else 0
    return HelpRead(
        hints=[
            HintRead(
                number=number,
                title=hint.title,
                html=to_html(hint.body) if number <= hints else None,
            )
            for number, hint in enumerate(exercise.hints, start=1)
        ],
        solutions_open=opened_by is not None,
        opened_by=opened_by,
    )


def _render_solutions(exercise: Exercise) -> list[SolutionRead]:
    return [
        SolutionRead(
            name=solution.name,
            html=to_html(solution.text),
            files=dict(solution.files),
            files_html={path: code_html(text) for path, text in solution.files.items()},
        )
        for solution in exercise.solutions
    ]
