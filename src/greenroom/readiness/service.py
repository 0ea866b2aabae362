"""Where a learner stands: the plan and the forecast, made of one reading of what is known."""

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.learners.targets import SECONDS_A_CARD
from greenroom.models.learner import Learner
from greenroom.models.readiness import ReadinessSnapshot
from greenroom.readiness import repository
from greenroom.readiness.evidence import read_calibration, read_sections
from greenroom.readiness.forecast import (
    BARS,
    Outcome,
    read_range,
    title_of,
    tried_topics,
    untried_topics,
    unwritten_topics,
    verdict_of,
    why,
)
from greenroom.readiness.movement import WEEK, read_moves, sections_of
from greenroom.readiness.planning import best_steps, read_plan
from greenroom.readiness.schemas import DueDay, DueRead, MoveRead, PlanRead, ReadinessRead
from greenroom.readiness.standing import Standing, load_standing
from greenroom.readiness.words import counted, day, listed
from greenroom.review.service import Deck


async def get_plan(session: AsyncSession, learner: Learner, deck: Deck) -> PlanRead:
    return read_plan(await load_standing(session, learner, deck), deck.catalog)


async def get_readiness(session: AsyncSession, learner: Learner, deck: Deck) -> ReadinessRead:
    catalog, standing = deck.catalog, await load_standing(session, learner, deck)
    outcome = Outcome(standing)
    before = await _compare(session, learner, outcome)
    bar, headline = BARS[standing.target.level], outcome.headline.overall
    verdict, verdict_text = verdict_of(headline, bar)
    moves: list[MoveRead] = []
    if before:
        moves = read_moves(before, outcome.now, standing=standing, catalog=catalog)
    return ReadinessRead(
        today=standing.today,
        interview_date=standing.interview_date,
        days_left=standing.days if standing.interview_date else None,
        level=standing.target.level,
        minutes_a_day=standing.target.minutes_a_day,
        bar=bar,
        answers=standing.answers,
        reviews=standing.reviews,
        fitted=standing.target.parameters is not None,
        forecast=read_range(headline),
        now=read_range(outcome.now.overall),
        if_you_stop=read_range(outcome.if_stopped.overall) if standing.interview_date else None,
        verdict=verdict,
        verdict_text=verdict_text,
        title=title_of(standing),
        why=why(outcome, catalog),
        tried_topics=tried_topics(standing),
        untried_topics=untried_topics(standing),
        unwritten_topics=unwritten_topics(catalog),
        sections=read_sections(outcome, catalog),
        steps=best_steps(standing, catalog),
        due=read_due(standing),
        calibration=read_calibration(standing.predictions),
        moved_since=before.day if before else None,
        moved=moves,
    )


async def _compare(
    session: AsyncSession, learner: Learner, outcome: Outcome
) -> ReadinessSnapshot | None:
    """The forecast to compare with. The first look of a day keeps that day's for later."""
    standing = outcome.standing
    if not standing.answers:
        return None
    found = await repository.list_snapshots(
        session, learner.id, level=standing.target.level, since=standing.today - WEEK
    )
    if not found or found[-1].day != standing.today:
        await repository.add_snapshot(
            session,
            learner_id=learner.id,
            day=standing.today,
            level=standing.target.level,
            overall=round(outcome.now.overall.belief.mean, 4),
            sections=sections_of(outcome.now),
        )
    return found[0] if found and found[0].day < standing.today else None


def read_due(standing: Standing) -> DueRead:
    held = standing.target.minutes_a_day
    days = [
        DueDay(
            day=when,
            cards=cards,
            minutes=round(cards * SECONDS_A_CARD / 60),
            over=cards * SECONDS_A_CARD > held * 60,
        )
        for when, cards in standing.due_by_day
    ]
    over = [day(each.day) for each in days if each.over]
    said = f"{counted(held, 'minute')} a day"
    if not any(each.cards for each in days):
        covered = "No card is due in these days."
    elif not over:
        covered = f"{said} covers every day."
    elif len(over) == len(days):
        covered = f"{said} covers none of these days."
    elif len(over) <= 3:
        covered = f"{said} covers every day but {listed(over)}."
    else:
        covered = f"{said} covers {len(days) - len(over)} of {len(days)} days."
    return DueRead(days=days, covered=covered)
