"""Does a review stay quick when learners are many? The same requests on several databases."""

import asyncio
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from uuid import UUID, uuid4

import httpx2
from fastapi import FastAPI

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.table import Options, Row, at_most, emit, options, p50, p95, row
from greenroom.app import create_app
from greenroom.catalog.index import Catalog
from greenroom.catalog.model import Card, Topic
from greenroom.catalog.service import get_card, get_card_back
from greenroom.config import Settings
from greenroom.db import make_engine, make_sessions
from greenroom.kit.ids import new_id
from greenroom.kit.logs import set_up_logs
from greenroom.learners.service import COOKIE
from greenroom.migrations.upgrade import upgrade_database

SIZES = (10, 1_000, 10_000)
QUICK, FULL = (10, 100), (*SIZES, 100_000)
CARDS, REVIEWS = 400, 100  # of each learner
RUNS = 400
WITHOUT_A_RUN = ("choice", "order", "short", "review")  # the judge is measured elsewhere
MOST_RATIO, MOST_READINESS_MS = 1.2, 50


def make_catalog(catalog: Catalog) -> Catalog:
    """The content's own topics, with copies of their cards until there are CARDS."""
    plain = [card for card in catalog.cards if card.kind in WITHOUT_A_RUN]

    def copies() -> Iterator[Card]:
        for number in count():
            for card in plain:
                yield replace(card, slug=f"{card.slug}-{number}", level="junior")

    cards = list(islice(copies(), CARDS))

    def topic_with(topic: Topic) -> Topic:
        if topic.content is None:
            return topic
        own = tuple(card for card in cards if card.topic == topic.slug)
        return replace(topic, content=replace(topic.content, cards=own))

    sections = tuple(
        replace(section, topics=tuple(topic_with(topic) for topic in section.topics))
        for section in catalog.content.sections
    )
    return Catalog(replace(catalog.content, sections=sections))


@dataclass(frozen=True, slots=True)
class Database:
    """A database of some learners, each with states of all cards."""

    learners: list[UUID]
    path: Path


def make_database(folder: Path, learners: int, cards: list[str]) -> Database:
    """By bulk inserts inside SQLite: four million states in seconds."""
    path = folder / f"{learners}.db"
    upgrade_database(path)
    ids = sorted(new_id() for _ in range(learners))
    at = datetime.now(UTC)
    now, past = (f"{each:%Y-%m-%d %H:%M:%S.%f}" for each in (at, at - timedelta(days=30)))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.executemany(
            "INSERT INTO learners (id, kind, created_at, seen_at) VALUES (?, 'guest', ?, ?)",
            [(each.hex, past, now) for each in ids],
        )
        connection.execute(TARGETS, {"now": now})
        connection.execute("CREATE TEMP TABLE deck (card TEXT PRIMARY KEY, place INT)")
        connection.executemany(
            "INSERT INTO deck VALUES (?, ?)", [(card, place) for place, card in enumerate(cards)]
        )
        connection.execute(STATES, {"now": now})
        connection.execute(REVIEWS_OF_ALL, {"now": now, "most": REVIEWS})
        connection.commit()
        connection.execute("ANALYZE")
        connection.execute("PRAGMA journal_mode = WAL")
    return Database(ids, path)


TARGETS = """
INSERT INTO targets (learner_id, interview_date, level, minutes_a_day, time_zone, desired_retention,
    buttons, fitted_reviews, changed_at)
SELECT id, date(:now, '+20 days'), 'mid', 60, 'Europe/Lisbon', 0.9, 2, 100000, :now FROM learners
"""
# An interval of 1 to 40 days, of which some was spent: about one in ten cards is due.
STATES = """
INSERT INTO card_states (learner_id, card, stability, difficulty, due_on, introduced_at,
    reviewed_at, reps, lapses, leech)
SELECT id, card, days, 1 + place % 9, date(:now, printf('%+d days', days - spent)),
    datetime(:now, '-60 days') || '.000000',
    datetime(:now, printf('-%d days', spent)) || '.000000', 3, place % 3, 0
FROM (
    SELECT id, card, place, 1 + place % 40 AS days,
        1 + abs(random()) % (1 + (1 + place % 40) * 11 / 10) AS spent
    FROM learners CROSS JOIN deck
)
"""
REVIEWS_OF_ALL = """
INSERT INTO reviews (id, learner_id, card, grade, "right", predicted, elapsed_days, ms,
    answered_at, before)
SELECT lower(hex(randomblob(16))), id, card, 1 + 2 * (place % 10 > 0), place % 10 > 0,
    0.85 + (place % 10) / 100.0, 5, 9000,
    datetime(:now, printf('-%d hours', 30 + place)) || '.000000', '{}'
FROM learners CROSS JOIN deck WHERE place < :most
"""


class Site:
    """The application, on one of the databases at a time."""

    def __init__(self, app: FastAPI, client: httpx2.AsyncClient) -> None:
        self.app, self.client = app, client

    @asynccontextmanager
    async def on(self, database: Database) -> AsyncIterator[None]:
        engine = make_engine(database.path)
        self.app.state.sessions = make_sessions(engine)
        try:
            yield
        finally:
            await engine.dispose()

    async def ask(self, method: str, url: str, learner: UUID, **given: object) -> httpx2.Response:
        cookie = f"{COOKIE}={self.app.state.guest_cookies.sign(learner)}"
        answer = await self.client.request(method, url, headers={"Cookie": cookie}, **given)  # type: ignore[arg-type]
        assert answer.is_success, answer.text
        return answer

    async def next_card(self, learner: UUID) -> str:
        read = (await self.ask("GET", "/api/review/next", learner)).json()
        assert read["card"], read["reason"]
        slug: str = read["card"]["slug"]
        return slug

    async def answer(self, learner: UUID, card: str) -> None:
        """What was said, and its grade: both requests."""
        given = {"id": str(uuid4()), "dont_know": True}
        said = await self.ask("POST", f"/api/cards/{card}/answers", learner, json=given)
        grade = {"id": str(uuid4()), "answer_id": said.json()["id"], "grade": 1, "ms": 5000}
        await self.ask("POST", f"/api/cards/{card}/reviews", learner, json=grade)

    async def readiness(self, learner: UUID) -> None:
        await self.ask("GET", "/api/readiness", learner)


Times = dict[int, dict[str, list[float]]]


async def timed(call: Callable[[], Awaitable[object]]) -> tuple[float, object]:
    started = time.perf_counter()
    found = await call()
    return (time.perf_counter() - started) * 1000, found


async def measure(sizes: tuple[int, ...], runs: int) -> Times:
    """The sizes in turns, so that a slow minute hits all alike."""
    times: Times = {size: {"next": [], "answer": [], "readiness": []} for size in sizes}
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            shape="scaled_out",
            data=Path(folder) / "data",
            prove_at_start=False,
            guest_answers_per_minute=1_000_000,
        )
        app = create_app(settings)
        transport = httpx2.ASGITransport(app=app)
        async with (
            app.router.lifespan_context(app),
            httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client,
        ):
            await app.state.judge_warmed.wait()
            app.state.catalog = make_catalog(app.state.catalog)
            cards = sorted(app.state.catalog.cards_by_slug)
            made = {size: make_database(Path(folder), size, cards) for size in sizes}
            for slug in cards:  # a page is rendered once, whoever asks first
                get_card(app.state.catalog, slug)
                get_card_back(app.state.catalog, slug)
            site, turns = Site(app, client), max(1, runs // 20)
            for turn in range(turns + 1):
                for size, database in made.items():
                    async with site.on(database):
                        told = await run_turn(site, database, max(1, runs // turns))
                    for name, each in told.items() if turn else ():  # the first warms
                        times[size][name] += each
    return times


async def run_turn(site: Site, database: Database, runs: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {"next": [], "answer": [], "readiness": []}
    for _ in range(runs):
        learner = random.choice(database.learners)
        took, card = await timed(lambda: site.next_card(learner))  # noqa: B023
        times["next"].append(took)
        took, _done = await timed(lambda: site.answer(learner, str(card)))  # noqa: B023
        times["answer"].append(took)
    for learner in random.sample(database.learners, min(len(database.learners), runs)):
        took, _done = await timed(lambda: site.readiness(learner))  # noqa: B023
        times["readiness"].append(took)
    return times


def rows_of(times: Times, chosen: Options) -> Iterator[Row]:
    first = next(iter(times))
    for size, each in times.items():
        for name in ("next", "answer"):
            title = f"{'next_card' if name == 'next' else name}.{size}"
            yield row(f"{title}.p50_ms", p50(each[name]), unit="ms")
            yield row(f"{title}.p95_ms", p95(each[name]), unit="ms")
    for name, title in (("next", "next_card"), ("answer", "answer")):
        worst = max(p95(each[name]) for each in times.values()) / p95(times[first][name])
        goal = at_most(MOST_RATIO)
        yield row(f"{title}.p95_ratio", worst, unit="x", goal=goal, quick=chosen.quick)
    slowest = max(p95(each["readiness"]) for each in times.values())
    goal = at_most(MOST_READINESS_MS)
    yield row("readiness.p95_ms", slowest, unit="ms", goal=goal, quick=chosen.quick)


def main() -> None:
    chosen = options(__doc__ or "", full="also with 100,000 learners: 13 GB on disk for a while")
    sizes = QUICK if chosen.quick else FULL if chosen.full else SIZES
    set_up_logs("console", level="WARNING")
    times = asyncio.run(measure(sizes, chosen.runs(RUNS)))
    emit("review_scale", list(rows_of(times, chosen)), chosen)


if __name__ == "__main__":
    main()
