"""All content by slug, and the pages made of it, kept once they are rendered."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from greenroom.catalog.errors import (
    CardNotFoundError,
    ExampleNotFoundError,
    ExerciseNotFoundError,
    ProofNotFoundError,
    SectionNotFoundError,
    TopicNotFoundError,
    TopicNotWrittenError,
)
from greenroom.catalog.files.programs import Example, Proof
from greenroom.catalog.model import (
    Card,
    Content,
    SyllabusSection,
    Topic,
    TopicContent,
    TopicExercise,
)
from greenroom.catalog.questions import Interview, candidates, make_interview
from greenroom.catalog.schemas import Level


@dataclass(frozen=True, slots=True)
class Page:
    """A response as bytes, and its entity tag."""

    body: bytes
    etag: str


class Catalog:
    """The content of this process. Nothing in it changes after the start."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.content_hash = content.content_hash
        self._pages: dict[tuple[str, ...], Page] = {}
        self._interviews: dict[Level, Interview] = {}
        self._sections: dict[str, SyllabusSection] = {}
        self._topics: dict[str, Topic] = {}
        self._cards: dict[str, Card] = {}
        self._exercises: dict[str, TopicExercise] = {}
        self._examples: dict[str, Example] = {}
        for section in content.sections:
            self._sections[section.slug] = section
            for topic in section.topics:
                self._add(topic)

    def _add(self, topic: Topic) -> None:
        self._topics[topic.slug] = topic
        if topic.content:
            self._cards |= {card.slug: card for card in topic.content.cards}
            self._exercises |= {each.exercise.name: each for each in topic.content.exercises}
            self._examples |= {
                f"{topic.slug}/{name}": example for name, example in topic.content.examples.items()
            }

    @property
    def topics(self) -> Iterator[Topic]:
        """All topics in the order of the syllabus, written or not."""
        return iter(self._topics.values())

    @property
    def cards(self) -> Iterator[Card]:
        return iter(self._cards.values())

    @property
    def cards_by_slug(self) -> Mapping[str, Card]:
        """All cards in the order of the syllabus."""
        return self._cards

    def interview(self, level: Level) -> Interview:
        """Everything that may be asked at a level, and how often."""
        if level not in self._interviews:
            self._interviews[level] = make_interview(candidates(self.topics), level)
        return self._interviews[level]

    @property
    def proofs(self) -> Iterator[tuple[str, Proof]]:
        """All proofs by `section/topic/name`."""
        for topic in self._topics.values():
            for proof in topic.content.proofs.values() if topic.content else ():
                yield f"{topic.slug}/{proof.name}", proof

    @property
    def exercises(self) -> Iterator[TopicExercise]:
        """All exercises in the order of the syllabus."""
        return iter(self._exercises.values())

    def get_section(self, topic_slug: str) -> SyllabusSection:
        """The section of a topic that exists."""
        return self._sections[topic_slug.partition("/")[0]]

    def get_section_by_slug(self, slug: str) -> SyllabusSection:
        if slug not in self._sections:
            raise SectionNotFoundError(slug)
        return self._sections[slug]

    def get_topic(self, slug: str) -> Topic:
        if slug not in self._topics:
            raise TopicNotFoundError(slug)
        return self._topics[slug]

    def get_written(self, slug: str) -> tuple[Topic, TopicContent]:
        """A topic that has a folder, with what is in it."""
        topic = self.get_topic(slug)
        if topic.content is None:
            raise TopicNotWrittenError(topic.title)
        return topic, topic.content

    def find_topic(self, slug: str) -> Topic | None:
        return self._topics.get(slug)

    def get_card(self, slug: str) -> Card:
        if slug not in self._cards:
            raise CardNotFoundError(slug)
        return self._cards[slug]

    def find_card(self, slug: str) -> Card | None:
        return self._cards.get(slug)

    def get_proof(self, slug: str) -> Proof:
        """A proof by `section/topic/name`."""
        topic, _, name = slug.rpartition("/")
        content = self._topics[topic].content if topic in self._topics else None
        if content is None or name not in content.proofs:
            raise ProofNotFoundError(slug)
        return content.proofs[name]

    def get_exercise(self, slug: str) -> TopicExercise:
        if slug not in self._exercises:
            raise ExerciseNotFoundError(slug)
        return self._exercises[slug]

    def find_next_exercise(self, slug: str) -> TopicExercise | None:
        """The exercise after this one in the order of the syllabus."""
        slugs = list(self._exercises)
        after = slugs.index(slug) + 1
        return self._exercises[slugs[after]] if after < len(slugs) else None

    def get_example(self, slug: str) -> Example:
        """A lesson's example by `section/topic/name`."""
        if slug not in self._examples:
            raise ExampleNotFoundError(slug)
        return self._examples[slug]

    def page(self, *key: str, make: Callable[[], BaseModel]) -> Page:
        """The page of a key: rendered when first asked for, from memory ever after."""
        if key not in self._pages:
            body = make().model_dump_json().encode()
            etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
            self._pages[key] = Page(body, etag)
        return self._pages[key]
