"""An asyncio.Lock serves the requests of one process in turn; two processes sell one seat twice."""

import asyncio

import httpx2
from fastapi import FastAPI, HTTPException
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# breaks: async with lock, Sessions.begin() as session: => async with Sessions.begin() as session:
# breaks: [make_worker(), make_worker()] => [make_worker()] * 2
# breaks: has_seat = Show.name == "conditional", Show.free >= 1 => has_seat = (Show.name == "conditional",)


class Base(DeclarativeBase): ...


class Show(Base):
    __tablename__ = "shows"

    name: Mapped[str] = mapped_column(primary_key=True)
    free: Mapped[int]


def make_worker() -> httpx2.AsyncClient:
    """What a process has of its own: an app, a pool and a lock. The database file is shared."""
    engine = create_async_engine("sqlite+aiosqlite:///theatre.db")
    Sessions = async_sessionmaker(engine)
    lock = asyncio.Lock()
    app = FastAPI()

    @app.post("/locked/{show}", status_code=201)
    async def sell_locked(show: str) -> None:
        async with lock, Sessions.begin() as session:
            free = await session.scalar(select(Show.free).where(Show.name == show))
            await meet_the_other()
            if free < 1:
                raise HTTPException(409)
            await session.execute(update(Show).where(Show.name == show).values(free=Show.free - 1))

    @app.post("/conditional", status_code=201)
    async def sell_conditionally() -> None:
        async with Sessions.begin() as session:
            has_seat = Show.name == "conditional", Show.free >= 1
            taken = await session.execute(update(Show).where(*has_seat).values(free=Show.free - 1))
            if taken.rowcount == 0:
                raise HTTPException(409)

    transport = httpx2.ASGITransport(app=app)
    return httpx2.AsyncClient(transport=transport, base_url="http://test")


met: list[asyncio.Event] = []


async def meet_the_other() -> None:
    """Waits until two have read, or until it is clear that the second one cannot come."""
    met.append(asyncio.Event())
    if len(met) == 2:
        met[0].set()
    elif len(met) == 1:
        try:
            await asyncio.wait_for(met[0].wait(), 0.3)
        except TimeoutError:
            pass


async def sell_two(workers: list[httpx2.AsyncClient], path: str) -> list[int]:
    met.clear()
    answers = await asyncio.gather(*(worker.post(path) for worker in workers))
    return sorted(answer.status_code for answer in answers)


async def main() -> None:
    engine = create_async_engine("sqlite+aiosqlite:///theatre.db")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with async_sessionmaker(engine).begin() as session:
        for name in ("one process", "two processes", "conditional"):
            session.add(Show(name=name, free=1))
    one = [make_worker()] * 2
    two = [make_worker(), make_worker()]
    in_one = await sell_two(one, "/locked/one process")
    in_two = await sell_two(two, "/locked/two processes")
    by_condition = await sell_two(two, "/conditional")
    async with async_sessionmaker(engine)() as session:
        frees = dict((await session.execute(select(Show.name, Show.free))).all())
    print("one seat, a lock, one process: ", in_one, frees["one process"])
    print("one seat, a lock, two processes:", in_two, frees["two processes"])
    print("one seat, a condition, two processes:", by_condition, frees["conditional"])
    assert (in_one, frees["one process"]) == ([201, 409], 0)
    assert (in_two, frees["two processes"]) == ([201, 201], -1)
    assert (by_condition, frees["conditional"]) == ([201, 409], 0)


asyncio.run(main())
