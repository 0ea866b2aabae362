"""Queries on learners."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Table, delete, func, literal, select, tuple_
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.kit.clock import now
from greenroom.models.learner import Learner, LearnerKind
from greenroom.models.target import Target, default_target


async def find_learner(session: AsyncSession, learner_id: UUID) -> Learner | None:
    return (await session.scalars(select(Learner).where(Learner.id == learner_id))).one_or_none()


async def get_or_create(session: AsyncSession, learner_id: UUID, *, kind: LearnerKind) -> Learner:
    """Two first requests at once both get the one row."""
    found = await find_learner(session, learner_id)
    if found:
        return found
    at = now()
    row = {"id": learner_id, "kind": kind, "created_at": at, "seen_at": at}
    await session.execute(insert(Learner).values(row).on_conflict_do_nothing())
    return (await session.scalars(select(Learner).where(Learner.id == learner_id))).one()


async def delete_guests(session: AsyncSession, *, seen_before: datetime, most: int) -> int:
    """With all their rows, by the database's own cascade; how many were deleted."""
    idle = select(Learner.id).where(Learner.kind == "guest", Learner.seen_at < seen_before)
    gone = delete(Learner).where(Learner.id.in_(idle.limit(most))).returning(Learner.id)
    return len((await session.scalars(gone)).all())


async def find_target(session: AsyncSession, learner_id: UUID) -> Target | None:
    return await session.get(Target, learner_id)


async def write_target(
    session: AsyncSession, learner_id: UUID, values: Mapping[str, object]
) -> Target:
    """Changes the row, or makes it of the default and what is given."""
    default = default_target(learner_id)
    made = {key: value for key, value in vars(default).items() if not key.startswith("_")}
    changed = {**values, "changed_at": now()}
    written = (
        insert(Target)
        .values({**made, **changed})
        .on_conflict_do_update(index_elements=["learner_id"], set_=changed)
        .returning(Target)
    )
    options = {"populate_existing": True}
    return (await session.scalars(written, execution_options=options)).one()


async def delete_learner(session: AsyncSession, learner_id: UUID) -> None:
    """With all his rows, by the database's own cascade."""
    await session.execute(delete(Learner).where(Learner.id == learner_id))


async def count_rows(session: AsyncSession, table: Table, owned: ColumnElement[bool]) -> int:
    query = select(func.count()).select_from(table).where(owned)
    return (await session.scalars(query)).one()


@dataclass(frozen=True, slots=True)
class PageQuery:
    """Some rows of a table in the order of `keys`, which tell each from all others."""

    owned: ColumnElement[bool]
    columns: list[Column[Any]]
    keys: list[Column[Any]]


async def list_page(
    session: AsyncSession, wanted: PageQuery, *, after: tuple[Any, ...] | None, limit: int
) -> list[Mapping[str, Any]]:
    """Rows by column name; `after` are the keys of the last row of the page before."""
    query = select(*wanted.columns).where(wanted.owned).order_by(*wanted.keys).limit(limit)
    if after is not None:
        pairs = zip(wanted.keys, after, strict=True)
        last = tuple_(*(literal(value, key.type) for key, value in pairs))
        query = query.where(tuple_(*wanted.keys) > last)
    return [dict(row) for row in (await session.execute(query)).mappings()]
