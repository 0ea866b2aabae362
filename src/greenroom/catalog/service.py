"""What other features and the endpoints ask of the catalog."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.catalog import repository
from greenroom.catalog.errors import CardNotFoundError
from greenroom.catalog.evidence import Evidence, KnownRun
from greenroom.catalog.files.loader import load_content
from greenroom.catalog.index import Catalog, Page
from greenroom.catalog.model import (
    Card,
    Choice,
    Fix,
    Output,
    Predict,
    Topic,
    TopicContent,
    TopicExercise,
)
from greenroom.catalog.pages.cards import card_back, card_page
from greenroom.catalog.pages.code import code_html
from greenroom.catalog.pages.exercises import exercise_page
from greenroom.catalog.pages.markdown import to_html
from greenroom.catalog.pages.topics import syllabus_page, topic_page
from greenroom.catalog.runs import (
    RunFailedError,
    run_fix,
    run_key,
    run_proof,
    same_part,
)
from greenroom.catalog.schemas import CardBack, CardRead, SyllabusRead
from greenroom.judge import learner_packages

__all__ = [
    "Card",
    "Catalog",
    "Choice",
    "Evidence",
    "Fix",
    "KnownRun",
    "Output",
    "Page",
    "Predict",
    "RunFailedError",
    "Topic",
    "TopicContent",
    "TopicExercise",
    "code_html",
    "hash_versions",
    "load_catalog",
    "run_fix",
    "run_key",
    "run_proof",
    "same_part",
    "to_html",
]


def load_catalog(roots: Sequence[Path]) -> Catalog:
    """Reads and validates all content; raises ContentError, which names every fault."""
    return Catalog(load_content(roots))


def hash_versions(packages: Mapping[str, str]) -> str:
    """Of all that a program can import."""
    return hashlib.sha256(json.dumps(dict(packages), sort_keys=True).encode()).hexdigest()


async def list_red_proofs(session: AsyncSession, packages: Mapping[str, str]) -> Sequence[str]:
    """`section/topic/name` of those that were run on these versions and do not hold."""
    return await repository.list_red_proofs(session, hash_versions(packages))


def get_syllabus(catalog: Catalog, learner_venv: Path | None) -> Page:
    """The syllabus, verified on the FastAPI that learners and proofs run on."""

    def make() -> SyllabusRead:
        return syllabus_page(catalog, dict(learner_packages(learner_venv))["fastapi"])

    return catalog.page("syllabus", make=make)


def get_topic(catalog: Catalog, slug: str) -> Page:
    return catalog.page("topic", slug, make=lambda: topic_page(catalog, slug))


def get_card(catalog: Catalog, slug: str) -> Page:
    return catalog.page("card", slug, make=lambda: card_page(catalog, slug))


def get_card_back(catalog: Catalog, slug: str) -> Page:
    return catalog.page("back", slug, make=lambda: card_back(catalog, slug))


def read_card(catalog: Catalog, slug: str) -> CardRead:
    return CardRead.model_validate_json(get_card(catalog, slug).body)


def read_card_back(catalog: Catalog, slug: str) -> CardBack:
    return CardBack.model_validate_json(get_card_back(catalog, slug).body)


def get_exercise(catalog: Catalog, slug: str) -> Page:
    return catalog.page("exercise", slug, make=lambda: exercise_page(catalog, slug))


def get_sample_card(catalog: Catalog, after: str | None) -> Page:
    """A `predict` card to try; the one `after` another, and behind the last the first again."""
    slugs = [card.slug for card in catalog.cards if isinstance(card.body, Predict)]
    if not slugs:
        raise CardNotFoundError("of the kind predict")
    place = slugs.index(after) + 1 if after in slugs else 0
    return get_card(catalog, slugs[place % len(slugs)])
