"""Queries on what ran: keys of cards and proofs, by content and versions."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.kit.ids import new_id
from greenroom.models.program_run import ProgramRun


async def list_runs(session: AsyncSession, versions_hash: str) -> Sequence[ProgramRun]:
    """All on these versions."""
    query = select(ProgramRun).where(ProgramRun.versions_hash == versions_hash)
    return (await session.scalars(query)).all()


async def list_red_proofs(session: AsyncSession, versions_hash: str) -> Sequence[str]:
    """`section/topic/name` of those that do not hold on these versions."""
    query = select(ProgramRun.name).where(
        ProgramRun.versions_hash == versions_hash,
        ProgramRun.kind == "proof",
        ProgramRun.holds.is_(False),
    )
    return (await session.scalars(query.order_by(ProgramRun.name))).all()


async def write_run(session: AsyncSession, run: dict[str, object]) -> None:
    """In place of the one that was there."""
    keys = ("kind", "name", "content_hash", "versions_hash")
    changed = {key: value for key, value in run.items() if key not in keys}
    written = insert(ProgramRun).values({"id": new_id(), **run})
    await session.execute(written.on_conflict_do_update(index_elements=keys, set_=changed))


async def delete_other_content(session: AsyncSession, run: dict[str, object]) -> None:
    """Of a program, what its earlier text said; other versions stay, for their processes."""
    await session.execute(
        delete(ProgramRun).where(
            ProgramRun.kind == run["kind"],
            ProgramRun.name == run["name"],
            ProgramRun.content_hash != run["content_hash"],
        )
    )
