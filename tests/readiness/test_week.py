"""A week at a moved clock: each day what the plan says, and the forecast as it is promised."""

from typing import Any

import httpx2

from tests.readiness.conftest import Clock
from tests.readiness.test_pages import aim, get, grade


async def follow(client: httpx2.AsyncClient, step: dict[str, Any]) -> int:
    """Does a step of cards or reviews as the page does: whatever its address brings."""
    _, _, query = step["url"].partition("?")
    done = 0
    while done < step["cards"]:
        read = await get(client, f"review/next?{query}")
        assert read["card"], f"{step['url']} brings nothing"
        await grade(client, read["card"]["slug"])
        done += 1
    return done


def ends(readiness: dict[str, Any]) -> list[int]:
    """Low and high now, overall and of each section."""
    ranges = [readiness["now"], *(s["now"] for s in readiness["sections"] if s["written"])]
    return [each[end] for each in ranges for end in ("low", "high")]


async def test_a_week_by_the_plan(client: httpx2.AsyncClient, clock: Clock) -> None:
    await aim(client, interview_date="2027-03-12", time_zone="Europe/Lisbon")
    evening: list[int] | None = None
    for day in range(7):
        morning = ends(await get(client, "readiness"))
        if evening:  # the night has raised nothing
            assert all(now <= before for now, before in zip(morning, evening, strict=True)), day
        if day == 4:  # a day is missed
            clock.move(days=1)
            continue
        plan = await get(client, "plan")
        assert plan["days_left"] == 11 - day
        assert plan["start"]
        assert plan["minutes_done"] == 0
        assert await follow(client, plan["start"]) > 0
        clock.move(minutes=2)  # a guest may answer so many a minute
        read = await get(client, "readiness")
        evening = ends(read)
        # What was answered right has lowered nothing.
        assert all(now >= before for now, before in zip(evening, morning, strict=True)), day
        assert sum(each["cards"] for each in read["due"]["days"]) <= read["reviews"]
        assert (await get(client, "plan"))["minutes_done"] > 0
        clock.move(days=1, minutes=-2)
    assert read["answers"] > 20
    assert read["moved_since"] == "2027-03-01"
