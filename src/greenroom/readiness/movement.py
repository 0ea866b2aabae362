"""What moved in a week: today's forecast against that of a day when somebody looked."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from greenroom.catalog.service import Catalog
from greenroom.models.readiness import ReadinessSnapshot
from greenroom.readiness.estimate import Readiness
from greenroom.readiness.schemas import MoveRead
from greenroom.readiness.standing import Standing
from greenroom.readiness.words import counted, percent, quoted

WEEK = timedelta(days=7)
MOST_MOVES = 5


def sections_of(readiness: Readiness) -> dict[str, float]:
    """The middle of each section's forecast, as a snapshot keeps it."""
    return {slug: round(each.belief.mean, 4) for slug, each in readiness.sections.items()}


def read_moves(
    before: ReadinessSnapshot, now: Readiness, *, standing: Standing, catalog: Catalog
) -> list[MoveRead]:
    """The sections that moved by a point or more, most first."""
    moves = []
    for slug, middle in sections_of(now).items():
        points = percent(middle - before.sections.get(slug, middle))
        if points:
            title = catalog.get_section(slug).title
            why = _why(slug, points, before=before, standing=standing, catalog=catalog)
            moves.append(MoveRead(section=slug, title=title, points=points, why=why))
    moves.sort(key=lambda move: -abs(move.points))
    return moves[:MOST_MOVES]


def _why(
    section: str, points: int, *, before: ReadinessSnapshot, standing: Standing, catalog: Catalog
) -> str:
    since = standing.start_of(before.day)
    reviewed = [r for r in standing.reviewed if r.card.startswith(f"{section}/")]
    lately = [r for r in reviewed if r.answered_at >= since]
    if points > 0:
        passed = _passed(section, standing, since=since)
        if passed:
            title = catalog.get_exercise(passed[-1]).exercise.title
            return f"Passed {quoted(title)}, no hints"
        known = len({r.card for r in lately if r.known})
        return f"Recalled {counted(known, 'card')}" if known else "Answers in other sections"
    missed = len({r.card for r in lately if not r.known})
    if missed:
        return f"Missed {counted(missed, 'card')}"
    last = max((r.answered_at for r in reviewed), default=None)
    if last is None:
        return "Answers in other sections"
    return f"No review for {counted((standing.at - last).days, 'day')}"


def _passed(section: str, standing: Standing, *, since: datetime) -> Sequence[str]:
    return [
        slug
        for slug, at in sorted(standing.passed.items(), key=lambda item: item[1])
        if at >= since
        and slug in standing.interview.questions
        and standing.interview.questions[slug].section == section
    ]
