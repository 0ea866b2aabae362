"""With one session for all, a commit keeps and a rollback takes what others have begun."""

import asyncio

import httpx2
from fastapi import FastAPI, HTTPException
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# breaks: return shared  # the same for every request => return Sessions()
# breaks: raise HTTPException(402)  # the card was refused => return
# breaks: await shared.rollback()  # somebody else failed => await shared.commit()


class Base(DeclarativeBase): ...


class Booking(Base):
    __tablename__ = "bookings"

    reference: Mapped[str] = mapped_column(primary_key=True)


engine = create_async_engine("sqlite+aiosqlite:///theatre.db")
Sessions = async_sessionmaker(engine, expire_on_commit=False)
shared = Sessions()
app = FastAPI()
has_added, other_is_done = asyncio.Event(), asyncio.Event()


def get_session() -> AsyncSession:
    return shared  # the same for every request


@app.post("/refused")
async def refused() -> None:
    session = get_session()
    session.add(Booking(reference="refused"))
    has_added.set()
    await other_is_done.wait()
    raise HTTPException(402)  # the card was refused


@app.post("/accepted", status_code=201)
async def accepted() -> None:
    await has_added.wait()
    session = get_session()
    session.add(Booking(reference="accepted"))
    await session.commit()
    other_is_done.set()


@app.post("/paid", status_code=201)
async def paid() -> None:
    session = get_session()
    session.add(Booking(reference="paid"))
    await session.flush()
    await shared.rollback()  # somebody else failed
    await session.commit()


async def main() -> None:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        answers = await asyncio.gather(client.post("/refused"), client.post("/accepted"))
        lost = await client.post("/paid")
    async with Sessions() as session:
        kept = sorted(await session.scalars(select(Booking.reference)))
    statuses = [answer.status_code for answer in answers]
    print("refused and accepted at the same time:", statuses, "kept:", kept)
    print("paid, while somebody else rolls back:", lost.status_code, "kept:", "paid" in kept)
    assert statuses == [402, 201]
    assert kept == ["accepted", "refused"]
    assert (lost.status_code, "paid" in kept) == (201, False)


asyncio.run(main())
