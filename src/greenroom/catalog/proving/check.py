"""Checks topics stage by stage and tells of its progress; what `greenroom content check` runs."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from greenroom.catalog.model import Topic, TopicContent
from greenroom.catalog.proving.bench import Bench
from greenroom.catalog.proving.cards import prove_card
from greenroom.catalog.proving.examples import prove_example
from greenroom.catalog.proving.exercises import ExerciseOptions, prove_exercise
from greenroom.catalog.proving.failure import Failure
from greenroom.catalog.proving.proofs import ProofRun, run_mutation, run_proof
from greenroom.catalog.proving.rules import check_rules, check_titles
from greenroom.catalog.proving.selection import Selection
from greenroom.judge import Judge
from greenroom.judge.front_matter import Fault

STAGES = ("lessons", "proofs", "cards", "examples", "exercises", "mistakes")


class Listener(Protocol):
    """Hears how far it is."""

    def begin(self, stage: str, total: int) -> None: ...

    def done(self, stage: str, name: str) -> None: ...

    def tell(self, stage: str, words: str) -> None: ...


@dataclass(slots=True)
class TopicResult:
    """A line of the table: how much of each kind there is, and how much of it holds."""

    topic: Topic
    total: dict[str, int]
    failed: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    seconds: float = 0.0

    def holds(self, stage: str) -> int:
        return max(0, self.total[stage] - len(self.failed[stage]))

    @property
    def ok(self) -> bool:
        return not any(self.failed.values())


@dataclass(frozen=True, slots=True)
class Result:
    """All that a check found."""

    topics: list[TopicResult]
    failures: list[Failure]
    mutants: int
    seconds: float

    @property
    def ok(self) -> bool:
        return not self.failures

    def total(self, stage: str) -> int:
        return sum(each.total[stage] for each in self.topics)

    def holds(self, stage: str) -> int:
        return sum(each.holds(stage) for each in self.topics)


Work = tuple[str, Callable[[], Awaitable[list[Failure]]]]
Topics = list[tuple[Topic, TopicContent]]


class _Check:
    """One check: what was found so far."""

    def __init__(self, bench: Bench, listener: Listener, options: ExerciseOptions) -> None:
        self.bench, self.listener, self.options = bench, listener, options
        self.failures: list[Failure] = []
        self.proofs: dict[str, dict[str, ProofRun]] = defaultdict(dict)

    async def stage(self, name: str, work: Iterable[Work]) -> None:
        """Runs the work of a stage at the same time; the bench limits how much of it."""
        items = list(work)
        self.listener.begin(name, len(items))

        async def run(label: str, job: Callable[[], Awaitable[list[Failure]]]) -> None:
            self.failures += await job()
            self.listener.done(name, label)

        async with asyncio.TaskGroup() as group:
            for label, job in items:
                group.create_task(run(label, job))

    async def proof(self, topic: Topic, content: TopicContent, name: str) -> list[Failure]:
        run, failures = await run_proof(self.bench, topic.slug, content.proofs[name])
        self.proofs[topic.slug][name] = run
        return failures

    async def run(self, topics: Topics) -> None:
        await self.stage("Proofs", self._proofs(topics))
        await self.stage("Mutants", self._mutants(topics))
        await self.stage("Examples", self._examples(topics))
        await self.stage("Cards", self._cards(topics))
        await self.stage("Exercises", self._exercises(topics))

    def _proofs(self, topics: Topics) -> Iterator[Work]:
        for topic, content in topics:
            for name in content.proofs:
                yield f"{topic.slug}/{name}", partial(self.proof, topic, content, name)

    def _mutants(self, topics: Topics) -> Iterator[Work]:
        for topic, content in topics:
            for proof in content.proofs.values():
                # The mutants of a proof that does not hold are red for another reason.
                for mutation in (
                    proof.mutations if self.proofs[topic.slug][proof.name].holds else ()
                ):
                    run = partial(run_mutation, self.bench, topic.slug, proof, mutation=mutation)
                    yield f"{topic.slug}/{proof.name}", run

    def _examples(self, topics: Topics) -> Iterator[Work]:
        for topic, content in topics:
            for name, example in content.examples.items():
                run = partial(prove_example, self.bench, topic.slug, example)
                yield f"{topic.slug}/{name}", run

    def _cards(self, topics: Topics) -> Iterator[Work]:
        for topic, content in topics:
            for card in content.cards:
                yield card.slug, partial(prove_card, self.bench, card, self.proofs[topic.slug])

    def _exercises(self, topics: Topics) -> Iterator[Work]:
        for _, content in topics:
            for entry in content.exercises:
                name = entry.exercise.name
                tell = partial(self.listener.tell, "Exercises")
                yield name, partial(prove_exercise, self.bench, entry, self.options, tell=tell)


async def check_content(
    judge: Judge,
    selection: Selection,
    *,
    listener: Listener,
    options: ExerciseOptions,
    at_a_time: int,
) -> Result:
    """Runs all of a check; content that fails is a result, never an error."""
    began = time.perf_counter()
    topics = [(topic, topic.content) for topic in selection.topics if topic.content]
    check = _Check(Bench(judge, at_a_time), listener, options)
    for topic, content in topics:
        check.failures += check_rules(topic, content)
    check.failures += check_titles(card for _, content in topics for card in content.cards)
    await check.run(topics)
    check.failures += [_malformed(problem, topics) for problem in selection.problems]
    results = [_result(topic, content, check) for topic, content in topics]
    mutants = sum(len(p.mutations) for _, content in topics for p in content.proofs.values())
    failures = sorted(check.failures, key=lambda each: (each.topic, str(each.path), each.line))
    return Result(results, failures, mutants, time.perf_counter() - began)


def _malformed(problem: Fault, topics: Topics) -> Failure:
    """A file that could not be read, as a failure of its topic where it has one."""
    slug = next(
        (t.slug for t, content in topics if problem.path.is_relative_to(content.folder)), ""
    )
    stage = next((each for each in STAGES if each in problem.path.parts), "lessons")
    sentence = f"{problem.field}: {problem.sentence}"
    return Failure(slug, stage, problem.path, problem.line, sentence)


def _result(topic: Topic, content: TopicContent, check: _Check) -> TopicResult:
    result = TopicResult(
        topic,
        {
            "lessons": 1,
            "proofs": len(content.proofs),
            "cards": len(content.cards),
            "examples": len(content.examples),
            "exercises": len(content.exercises),
            "mistakes": sum(len(each.exercise.mistakes) for each in content.exercises),
        },
        seconds=check.bench.seconds[topic.slug],
    )
    for failure in check.failures:
        if failure.topic == topic.slug:
            result.failed[failure.stage].add(_thing(failure))
    return result


def _thing(failure: Failure) -> str:
    """The card, proof, exercise or mistake that a failure is about: several count once."""
    parts = failure.path.parts
    folder = "mistakes" if failure.stage == "mistakes" else failure.stage
    if folder in parts and parts.index(folder) + 1 < len(parts):
        return parts[parts.index(folder) + 1]
    return failure.path.name
