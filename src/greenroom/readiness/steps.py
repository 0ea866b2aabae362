"""Steps as a page shows them: title, button, address, and what they are expected to do."""

from greenroom.catalog.service import Catalog
from greenroom.readiness.ability import Bounds
from greenroom.readiness.plan import Outlook, Step, section_gain
from greenroom.readiness.schemas import PointsRead, StepRead
from greenroom.readiness.words import counted, minutes, number, percent, points, within


def read_step(step: Step, catalog: Catalog, outlook: Outlook) -> StepRead:
    took = minutes(step.minutes)
    gain = section_gain(step.questions, outlook) if step.kind in ("cards", "exercise") else None
    title, action, url = _shown(step, catalog, due=len(outlook.due))
    subject = title if step.kind in ("review", "exercise") else _topic_title(step, catalog)
    if step.kind == "review":
        subject = counted(len(step.questions), "due card")
    return StepRead(
        kind=step.kind,
        title=title,
        action=action,
        start=f"Start: {within(subject)}, {took} min",
        minutes=took,
        url=url,
        topic=step.topic,
        section=step.section,
        cards=len(step.questions) if step.kind in ("review", "cards") else 0,
        gain=PointsRead(low=percent(gain.low), high=percent(gain.high)) if gain else None,
        effect=f"{took} min, {_effect(step, catalog, gain)}",
    )


def _topic_title(step: Step, catalog: Catalog) -> str:
    return catalog.get_topic(step.topic).title if step.topic else ""


def _shown(step: Step, catalog: Catalog, *, due: int) -> tuple[str, str, str]:
    """Title, words of the button, address."""
    topic, count = _topic_title(step, catalog), len(step.questions)
    if step.kind == "review":
        # Not all of them gain more than what comes next; the others are a step of their own.
        some = f"{count} of " if count < due else ""
        return f"Review {some}{counted(due, 'due card')}", "Review", "/review"
    if step.kind == "cards":
        return f"{topic}, {counted(count, 'card')}", "Start", f"/review?topic={step.topic}"
    if step.kind == "lesson":
        return f"{topic}: the parts you missed", "Read", f"/topics/{step.topic}"
    exercise = catalog.get_exercise(step.questions[0].slug).exercise
    return f"Exercise: {within(exercise.title)}", "Open", f"/exercises/{exercise.name}"


def _effect(step: Step, catalog: Catalog, gain: Bounds | None) -> str:
    if step.kind == "review":
        held = len({question.section for question in step.questions})
        what = "one section where it is" if held == 1 else f"{number(held)} sections where they are"
        return f"holds {what}"
    section = catalog.get_section(step.topic or "").title
    if gain is None:
        return f"for {counted(len(step.questions), 'missed card')} of {section}"
    return f"{section} up {points(gain.low, gain.high)}"
