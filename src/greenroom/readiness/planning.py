"""The plan: what to do today, best first, and where the days until the interview go."""

from collections.abc import Sequence

from greenroom.catalog.service import Catalog
from greenroom.readiness.ahead import Stretch, lay_out
from greenroom.readiness.plan import Step, fill, list_steps
from greenroom.readiness.schemas import PlanRead, StepRead, StretchRead
from greenroom.readiness.standing import Standing
from greenroom.readiness.steps import read_step
from greenroom.readiness.words import counted, listed, minutes, number, stretch, within

BEST_STEPS = 3


def steps_of(standing: Standing, catalog: Catalog) -> list[Step]:
    lessons = {
        topic.slug: float(topic.content.lesson.minutes) for topic in catalog.topics if topic.content
    }
    return list_steps(standing.outlook, lessons)


def best_steps(standing: Standing, catalog: Catalog) -> list[StepRead]:
    """The best of each topic: three steps in one topic would say one thing three times."""
    seen: dict[str | None, Step] = {}
    outlook = standing.outlook
    for step in steps_of(standing, catalog):
        seen.setdefault(step.topic, step)
    return [read_step(step, catalog, outlook) for step in list(seen.values())[:BEST_STEPS]]


def read_plan(standing: Standing, catalog: Catalog) -> PlanRead:
    steps, target, outlook = steps_of(standing, catalog), standing.target, standing.outlook
    done = standing.minutes_done
    today = fill(steps, max(0.0, target.minutes_a_day - done))
    return PlanRead(
        today=standing.today,
        interview_date=standing.interview_date,
        days_left=standing.days if standing.interview_date else None,
        level=target.level,
        minutes_a_day=target.minutes_a_day,
        minutes_done=round(done),
        start=read_step(steps[0], catalog, outlook) if steps else None,
        first_of_all=_first_of_all(standing, catalog, steps),
        steps=[read_step(step, catalog, outlook) for step in today],
        ahead_title=_ahead_title(standing),
        ahead=[_read_stretch(each, catalog) for each in _ahead(standing, steps)],
    )


def _first_of_all(standing: Standing, catalog: Catalog, steps: Sequence[Step]) -> str:
    if not steps:
        return "Nothing is due, and everything was shown. What you know comes back when it fades."
    step = steps[0]
    title = within(catalog.get_topic(step.topic).title) if step.topic else ""
    missed = sum(q.slug in standing.missed for q in step.questions)
    cards = counted(len(step.questions), "card")
    match step.kind:
        case "review":
            verb = "is" if len(step.questions) == 1 else "are"
            return f"{cards} {verb} due. Each day that they wait, some are forgotten."
        case "cards" if missed:
            return (
                f"You missed {number(missed)} {'card' if missed == 1 else 'cards'} on {title}. "
                f"{number(len(step.questions)).capitalize()} cards there, then only the parts of "
                "the lesson you missed."
            )
        case "cards":
            return f"{cards} on {title}: the most for the least time now. The lesson comes after."
        case "lesson":
            return f"You missed {cards} on {title}. Read those parts, then try again."
    return f"You know enough of {title} to build with it."


def _ahead(standing: Standing, steps: Sequence[Step]) -> list[Stretch]:
    return lay_out(
        steps,
        standing.today,
        days=max(1, standing.days),
        minutes=standing.target.minutes_a_day,
        due=dict(standing.due_by_day),
    )


def _ahead_title(standing: Standing) -> str:
    days, held = max(1, standing.days), counted(standing.target.minutes_a_day, "minute")
    if standing.interview_date is None:
        return f"The next {counted(days, 'day')} at {held}"
    return f"{counted(days, 'day')} at {held}"


def _read_stretch(each: Stretch, catalog: Catalog) -> StretchRead:
    titles = [catalog.get_section(slug).title for slug in each.sections]
    review = f"Review only, {counted(minutes(each.review_minutes), 'minute')}"
    text = listed([titles[0], *(within(title) for title in titles[1:])]) if titles else review
    return StretchRead(
        first=each.first,
        last=each.last,
        label=stretch(each.first, each.last),
        sections=list(each.sections),
        text=text,
    )
