"""Everything that is a learner's, as files: what each feature gives to it, and how it is read."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from pydantic_core import to_json
from sqlalchemy import Column, Table

from greenroom.db import Sessions, session_scope
from greenroom.kit.zip_stream import Entry
from greenroom.learners import repository
from greenroom.models.base import Base
from greenroom.models.learner import Learner
from greenroom.models.target import Target

PAGE_ROWS = 20  # in memory at once: a submission may have 256 kB of files and a larger report

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A table that belongs to learners: becomes `<name>.json`, and files below `<name>/`."""

    name: str
    about: str  # a sentence for the page "Your data" and the README of the zip
    model: type[Base]
    leave_out: frozenset[str] = frozenset()  # columns that stay out of the JSON
    files: Callable[[Row], Mapping[str, str]] | None = None  # of a row: path below name to text

    @property
    def table(self) -> Table:
        return cast(Table, self.model.__table__)

    @property
    def owner(self) -> Column[Any]:
        """The column that says whose a row is."""
        return owner_column(self.table)


def owner_column(table: Table) -> Column[Any]:
    """`learner_id`, or the id of the learners themselves."""
    return table.c.learner_id if "learner_id" in table.c else table.c.id


PARTS = (
    Part(name="learner", about="Who you are here: an id, and since when.", model=Learner),
    Part(name="target", about="What you prepare for, and how reviews come.", model=Target),
)


async def export_entries(
    sessions: Sessions, parts: Sequence[Part], learner_id: UUID
) -> AsyncIterator[Entry]:
    """The files of the export, table by table.

    Rows are read a page at a time in sessions of their own: a slow download holds neither memory
    nor a transaction.
    """
    yield Entry("README.txt", _readme(parts).encode())
    for part in parts:
        yield Entry(f"{part.name}.json", _json_rows(sessions, part, learner_id))
        if part.files:
            async for row in _rows(sessions, part, learner_id, columns=list(part.table.c)):
                for path, text in part.files(row).items():
                    yield Entry(f"{part.name}/{path}", text.encode())


def _readme(parts: Sequence[Part]) -> str:
    lines = [f"{part.name}.json: {part.about}" for part in parts]
    folders = [f"{part.name}/: the files of these, as they were." for part in parts if part.files]
    return "\n".join(["Everything that Greenroom keeps of you.", "", *lines, *folders, ""])


async def _json_rows(sessions: Sessions, part: Part, learner_id: UUID) -> AsyncIterator[bytes]:
    left_out = part.leave_out | {"learner_id"}
    columns = [each for each in part.table.c if each.name not in left_out]
    before = b"[\n"
    async for row in _rows(sessions, part, learner_id, columns=columns):
        yield before + to_json({each.name: row[each.name] for each in columns})
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


async def _rows(
    sessions: Sessions, part: Part, learner_id: UUID, *, columns: list[Column[Any]]
) -> AsyncIterator[Row]:
    keys = [key for key in part.table.primary_key if key is not part.owner] or [part.owner]
    read = list(dict.fromkeys([*keys, *columns]))
    wanted = repository.PageQuery(part.owner == learner_id, read, keys)
    after: tuple[Any, ...] | None = None
    while True:
        async with session_scope(sessions) as session:
            page = await repository.list_page(session, wanted, after=after, limit=PAGE_ROWS)
        for row in page:
            yield row
        if len(page) < PAGE_ROWS:
            return
        after = tuple(page[-1][key.name] for key in keys)
