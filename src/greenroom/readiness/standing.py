"""Everything that is known of a learner, read once, and what it says at a time."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog.questions import Interview
from greenroom.catalog.service import Card, Catalog, Choice
from greenroom.learners.day import start_of
from greenroom.learners.targets import SECONDS_A_CARD, target_of, zone_of
from greenroom.models.learner import Learner
from greenroom.models.placement import PlacementAnswer
from greenroom.models.target import Target
from greenroom.practice import service as practice
from greenroom.readiness import repository
from greenroom.readiness.ability import Ability, Cold, abilities
from greenroom.readiness.estimate import MISFIT, MISFIT_FITTED, Knowledge, Shown
from greenroom.readiness.keeping import Keeping, keep, kept_recall, reviews_needed
from greenroom.readiness.plan import EXERCISE_RECALL, Fresh, Outlook
from greenroom.review import service as review
from greenroom.review.state import State

DAY = timedelta(days=1)
# The interview is taken to be six hours after the learner's day begins: at ten in the morning.
INTERVIEW_AFTER = timedelta(hours=6)
# Without a date the plan looks this far.
DEFAULT_DAYS = 28
# An exercise that was passed so long ago says half.
EXERCISE_HALF_LIFE_DAYS = 60.0


@dataclass(frozen=True)
class Standing:
    """A learner at a time; nothing is read from the database any more."""

    at: datetime
    target: Target
    desk: review.Desk
    interview: Interview
    passed: Mapping[str, datetime]  # exercises passed without hints, and when last
    placed: Sequence[PlacementAnswer]
    reviewed: Sequence[review.Reviewed]  # the newest, in their order
    cold: Sequence[Cold]  # first answers
    known_first: frozenset[str]  # cards whose first answer was right
    abilities: Mapping[str, Ability]
    prerequisites: Mapping[str, frozenset[str]] = field(default_factory=dict)  # by topic

    @cached_property
    def today(self) -> date:
        return self.desk.today

    @cached_property
    def interview_date(self) -> date | None:
        """Of the interview; None without one, or once it is over."""
        wanted = self.target.interview_date
        return wanted if wanted and wanted >= self.today else None

    @cached_property
    def days(self) -> int:
        """Until the interview; without one, what the plan looks ahead."""
        return (self.interview_date - self.today).days if self.interview_date else DEFAULT_DAYS

    @cached_property
    def interview_at(self) -> datetime:
        day = self.today + timedelta(days=self.days)
        return max(self.at, self.start_of(day) + INTERVIEW_AFTER)

    def start_of(self, day: date) -> datetime:
        return start_of(day, zone_of(self.target))

    @cached_property
    def met(self) -> Mapping[str, State]:
        """The cards that were ever graded and may be asked."""
        asked = self.interview.questions
        return {s.card: s for s in self.desk.states if s.reviewed_at and s.card in asked}

    @cached_property
    def missed(self) -> frozenset[str]:
        """Missed in a placement or named by a mistake, and not met since."""
        named = {each.card.slug for each in self.desk.queued}
        placed = {each.card for each in self.placed if not each.right}
        return frozenset((named | placed) - self.met.keys())

    @property
    def reviews(self) -> int:
        return sum(state.reps for state in self.desk.states)

    @property
    def answers(self) -> int:
        """On which the forecast stands."""
        return len(self.placed) + self.reviews + len(self.passed)

    @property
    def predictions(self) -> list[tuple[float, bool]]:
        """Recall as predicted before an answer, and whether it was known."""
        return [(r.predicted, r.known) for r in self.reviewed if r.predicted is not None]

    @property
    def minutes_done(self) -> float:
        """Of today's reviews."""
        begun = self.start_of(self.today)
        return sum(each.answered_at >= begun for each in self.reviewed) * SECONDS_A_CARD / 60

    def knowledge(self, at: datetime) -> Knowledge:
        """What is shown at a time if nothing more is done."""
        parameters, shown = self.desk.rules.parameters, {}
        for slug, state in self.met.items():
            # After Again a card has a step within the day.
            recall = review.recall(state, at, parameters) or 0.0
            right, first = state.due_at is None, slug in self.known_first
            shown[slug] = Shown(recall, right=right, from_the_first=first)
        for slug, passed_at in self.passed.items():
            days = max(0.0, (at - passed_at) / DAY)
            faded = math.exp(-math.log(2) * days / EXERCISE_HALF_LIFE_DAYS)
            shown[slug] = Shown(EXERCISE_RECALL * faded, right=True)
        return Knowledge(shown, self.abilities, self.misfit)

    @property
    def misfit(self) -> float:
        return MISFIT_FITTED if self.target.parameters else MISFIT

    @cached_property
    def knowledge_now(self) -> Knowledge:
        return self.knowledge(self.at)

    @cached_property
    def knowledge_if_stopped(self) -> Knowledge:
        return self.knowledge(self.interview_at)

    @cached_property
    def knowledge_if_kept(self) -> Knowledge:
        """On the day, if what was met is reviewed until then, as far as the minutes go."""
        stopped = self.knowledge_if_stopped
        minutes = self.target.minutes_a_day * max(1, self.days)
        day, kept = self.today + timedelta(days=self.days), kept_recall(self.rules.retention)
        cards = [
            Keeping(
                slug=slug,
                share=self.interview.questions[slug].share,
                known=self.knowledge_now.shown[slug].recall,
                stopped=stopped.shown[slug].recall,
                # The reviews are spread over the days: half way on the average.
                once=self._after(state, (self.interview_at - self.at) / 2),
                times=reviews_needed(state.stability or 1.0, self.days),
            )
            for slug, state in self.met.items()
            if state.due_at is None and state.due_on is not None and state.due_on <= day
        ]
        found = keep(cards, minutes=minutes, kept=kept)
        shown = {
            slug: Shown(recall, right=True, from_the_first=slug in self.known_first)
            for slug, recall in found.items()
        }
        return Knowledge({**stopped.shown, **shown}, self.abilities, self.misfit)

    @property
    def rules(self) -> review.Rules:
        return self.desk.rules

    @cached_property
    def due_by_day(self) -> list[tuple[date, int]]:
        """From today to the interview, that day included."""
        return self.desk.due_by_day(self.days + 1)

    @cached_property
    def outlook(self) -> Outlook:
        """What the plan starts from."""
        desk = self.desk
        queue = (*desk.learning, *desk.queued, *desk.due)
        due = {each.card.slug: state for each in queue if (state := self.met.get(each.card.slug))}
        begun = {slug.rpartition("/")[0] for slug in self.met}
        aside = {each.card for each in desk.states if each.suspended_at is not None}
        aside |= {slug for slug in self.interview.by_card if slug not in desk.cards}
        return Outlook(
            interview=self.interview,
            on_day=self.knowledge_if_stopped,
            due={slug: self.knowledge_now.shown[slug].recall for slug in due},
            after={
                slug: self._after(state, self.interview_at - self.at) for slug, state in due.items()
            },
            fresh=self._fresh(),
            missed=self.missed,
            passed=frozenset(self.passed),
            set_aside=frozenset(aside),
            waiting=frozenset(
                topic for topic, needed in self.prerequisites.items() if needed - begun
            ),
        )

    def _fresh(self) -> Fresh:
        days = (self.interview_at - self.at) / DAY
        return Fresh(*review.after_answer(None, self.at, days, rules=self.desk.rules))

    def _after(self, state: State, time: timedelta) -> float:
        """Expected recall of a card some time after it is answered."""
        known, missed = review.after_answer(state, self.at, time / DAY, rules=self.desk.rules)
        recall = self.knowledge_now.shown[state.card].recall
        return recall * known + (1 - recall) * missed


async def load_standing(session: AsyncSession, learner: Learner, deck: review.Deck) -> Standing:
    """Five queries, whatever the learner has done."""
    target, catalog = target_of(learner), deck.catalog
    desk = await review.read_desk(session, learner, deck)
    placed = await repository.list_placement_answers(session, learner.id)
    first = await review.first_answers(session, learner.id)
    interview = catalog.interview(target.level)
    answers = [(each.card, each.right) for each in placed] + first
    cold = cold_answers(catalog, answers)
    return Standing(
        at=desk.at,
        target=target,
        desk=desk,
        interview=interview,
        passed=await practice.list_passed_alone(session, learner.id),
        placed=placed,
        reviewed=await review.newest_reviews(session, learner.id),
        cold=cold,
        known_first=frozenset(slug for slug, right in first_of(answers).items() if right),
        abilities=abilities(interview.sections, cold),
        prerequisites=prerequisites_of(catalog),
    )


def prerequisites_of(catalog: Catalog) -> dict[str, frozenset[str]]:
    """By topic, the topics that it builds on, as far as they are written."""
    written = {topic.slug: topic.content for topic in catalog.topics if topic.content}
    return {
        slug: frozenset(written.keys() & set(content.lesson.prerequisites))
        for slug, content in written.items()
    }


def cold_answers(catalog: Catalog, answers: Iterable[tuple[str, bool]]) -> list[Cold]:
    """The first answer to each card: nothing had been learnt from it yet."""
    return [
        Cold(slug.partition("/")[0], card.level, right, guess_of(card))
        for slug, right in first_of(answers).items()
        if (card := catalog.find_card(slug))
    ]


def first_of(answers: Iterable[tuple[str, bool]]) -> dict[str, bool]:
    """By card, whether its first answer was right."""
    first: dict[str, bool] = {}
    for slug, right in answers:
        first.setdefault(slug, right)
    return first


def guess_of(card: Card) -> float:
    """How often somebody who knows nothing is right."""
    if isinstance(card.body, Choice) and sum(each.right for each in card.body.options) == 1:
        return 1 / len(card.body.options)
    return 0.0
