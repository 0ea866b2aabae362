"""Small interviews to estimate, and learners as hypothesis draws them."""

from dataclasses import replace

from hypothesis import strategies as st

from greenroom.catalog.questions import CARD_MINUTES, Candidate, Interview, make_interview
from greenroom.catalog.schemas import Level
from greenroom.readiness.ability import Cold, abilities
from greenroom.readiness.estimate import MISFIT, Knowledge, Shown

LEVELS: tuple[Level, ...] = ("junior", "mid", "senior")
SECTIONS = ("01-first", "02-second", "03-third")


def small_candidates(cards: int = 6) -> list[Candidate]:
    """Three sections of two topics, each with some cards and an exercise."""
    found = []
    for place, section in enumerate(SECTIONS):
        for number in (1, 2):
            topic = f"{section}/topic-{number}"
            for card in range(cards):
                slug, level = f"{topic}/card-{card}", LEVELS[(card + place) % 3]
                weight = 1 + (card + number) % 5
                found.append(
                    Candidate(slug, "card", topic, 2 + number, level, weight, CARD_MINUTES)
                )
            name = f"exercise-{place}-{number}"
            found.append(Candidate(name, "exercise", topic, 2 + number, "mid", 10, 15))
    return found


def small_interview(level: Level = "mid") -> Interview:
    return make_interview(small_candidates(), level)


INTERVIEW = small_interview()
SLUGS = sorted(INTERVIEW.questions)

recalls = st.floats(0, 1)
shown = st.dictionaries(
    st.sampled_from(SLUGS),
    st.builds(Shown, recall=recalls, right=st.booleans(), from_the_first=st.booleans()),
)
colds = st.lists(
    st.builds(
        Cold,
        section=st.sampled_from(SECTIONS),
        level=st.sampled_from(LEVELS),
        right=st.booleans(),
        guess=st.sampled_from((0.0, 0.25, 0.5)),
    ),
    max_size=30,
)


@st.composite
def learners(draw: st.DrawFn) -> tuple[dict[str, Shown], list[Cold]]:
    return draw(shown), draw(colds)


def knows(found: dict[str, Shown], answers: list[Cold], misfit: float = MISFIT) -> Knowledge:
    return Knowledge(found, abilities(SECTIONS, answers), misfit)


def faded(found: dict[str, Shown], by: float) -> dict[str, Shown]:
    """The same some time later: recall only falls."""
    return {slug: replace(each, recall=each.recall * by) for slug, each in found.items()}
