"""The three forecasts of a learner, the word for them, and the sentences that say why."""

from dataclasses import dataclass
from functools import cached_property
from statistics import NormalDist

from greenroom.catalog.service import Catalog
from greenroom.readiness.ability import Bounds
from greenroom.readiness.estimate import Z80, Forecast, Readiness, estimate
from greenroom.readiness.schemas import RangeRead, VerdictCode
from greenroom.readiness.standing import Standing
from greenroom.readiness.words import counted, day, number, percent

# What a screen of a level asks for, about, in percent: set, not measured.
BARS = {"junior": 70, "mid": 75, "senior": 80}
TOO_WIDE = 0.30
FEW_ANSWERS = 30
# How likely the bar is reached, from which on it is called so.
WORDS: tuple[tuple[float, VerdictCode, str], ...] = (
    (0.9, "ready", "Ready"),
    (0.6, "likely", "Likely"),
    (0.4, "even", "About even"),
    (0.1, "unlikely", "Unlikely"),
    (0.0, "not_yet", "Not yet"),
)


@dataclass(frozen=True)
class Outcome:
    """Asked now; on the day; on the day if the learner stops today."""

    standing: Standing

    @cached_property
    def now(self) -> Readiness:
        return estimate(self.standing.interview, self.standing.knowledge_now)

    @cached_property
    def on_day(self) -> Readiness:
        return estimate(self.standing.interview, self.standing.knowledge_if_kept)

    @cached_property
    def if_stopped(self) -> Readiness:
        return estimate(self.standing.interview, self.standing.knowledge_if_stopped)

    @property
    def headline(self) -> Readiness:
        return self.on_day if self.standing.interview_date else self.now


def read_range(forecast: Forecast) -> RangeRead:
    return RangeRead(low=percent(forecast.low), high=percent(forecast.high))


def verdict_of(forecast: Forecast, bar: int) -> tuple[VerdictCode, str]:
    if forecast.high - forecast.low > TOO_WIDE:
        return "too_early", "Too early to say"
    chance = chance_of(forecast.range, bar / 100)
    return next((code, text) for least, code, text in WORDS if chance >= least)


def chance_of(range_: Bounds, bar: float) -> float:
    """That the bar is reached: a normal distribution whose 80 % are the range."""
    side = range_.mean - range_.low if range_.mean > bar else range_.high - range_.mean
    return 1 - NormalDist(range_.mean, max(side, 1e-6) / Z80).cdf(bar)


def title_of(standing: Standing) -> str:
    when = f"on {day(standing.interview_date)}" if standing.interview_date else "today"
    return f"Ready for a {standing.target.level}-level screen {when}?"


def why(outcome: Outcome, catalog: Catalog) -> list[str]:
    standing, shown = outcome.standing, read_range(outcome.headline.overall)
    when = "that day" if standing.interview_date else "now"
    sentences = [
        f"If they asked 100 questions of your level {when}, you would get {shown.low} to "
        f"{shown.high} right."
    ]
    untried, answers = untried_topics(standing), standing.answers
    if not answers:
        sentences.append("Nothing was answered yet, so the range is wide.")
    elif answers < FEW_ANSWERS:
        said = number(answers).capitalize()
        many = "answer says" if answers == 1 else "answers say"
        sentences.append(f"{said} {many} little, so the range is wide. It narrows with each card.")
    elif untried:
        was = "topic was" if untried == 1 else "topics were"
        sentences.append(f"The range is wide because {number(untried)} {was} never tried.")
    stopped = read_range(outcome.if_stopped.overall)
    if standing.interview_date and stopped != shown:
        sentences.append(f"It drops to {stopped.low}\N{EN DASH}{stopped.high} % if you stop today.")
    if unwritten := unwritten_topics(catalog):
        verb = "is" if unwritten == 1 else "are"
        sentences.append(
            f"{counted(unwritten, 'topic').capitalize()} {verb} not written yet and not counted."
        )
    return sentences


def tried_topics(standing: Standing) -> list[str]:
    """Topics of which something was shown, in reviews, exercises or the placement."""
    tried = {*standing.met, *standing.passed, *(each.card for each in standing.placed)}
    return [
        topic
        for topic, questions in standing.interview.topics.items()
        if not tried.isdisjoint(question.slug for question in questions)
    ]


def untried_topics(standing: Standing) -> int:
    return len(standing.interview.topics) - len(tried_topics(standing))


def unwritten_topics(catalog: Catalog) -> int:
    return sum(topic.content is None for topic in catalog.topics)
