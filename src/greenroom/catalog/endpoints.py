"""The catalog over HTTP: rendered once, then sent from memory with an entity tag."""

from fastapi import APIRouter, Request, Response

from greenroom.catalog import service
from greenroom.catalog.dependencies import CatalogDep
from greenroom.catalog.schemas import CardBack, CardRead, ExerciseRead, SyllabusRead, TopicRead

router = APIRouter(tags=["catalog"])


def _send(request: Request, page: service.Page) -> Response:
    # no-cache: the browser keeps it and asks with the tag; content changes with a restart.
    headers = {"ETag": page.etag, "Cache-Control": "no-cache"}
    asked = request.headers.get("If-None-Match", "")
    tags = [tag.strip().removeprefix("W/") for tag in asked.split(",")]
    if page.etag in tags or "*" in tags:
        return Response(status_code=304, headers=headers)
    return Response(page.body, media_type="application/json", headers=headers)


@router.get("/syllabus", response_model=SyllabusRead)
def read_syllabus(request: Request, catalog: CatalogDep) -> Response:
    """Every section and topic in order; `available` is false for one that is not written yet."""
    venv = request.app.state.settings.learner_venv
    return _send(request, service.get_syllabus(catalog, venv))


@router.get("/topics/{section}/{topic}", response_model=TopicRead)
def read_topic(request: Request, catalog: CatalogDep, *, section: str, topic: str) -> Response:
    """A topic: its lesson with runnable examples, its cards, its exercises."""
    return _send(request, service.get_topic(catalog, f"{section}/{topic}"))


@router.get("/cards/sample", response_model=CardRead)
def read_sample_card(request: Request, catalog: CatalogDep, after: str | None = None) -> Response:
    """A card of the kind `predict` to try; pass `after` to get the one that follows it."""
    return _send(request, service.get_sample_card(catalog, after))


@router.get("/cards/{section}/{topic}/{card}", response_model=CardRead)
def read_card(
    request: Request, catalog: CatalogDep, *, section: str, topic: str, card: str
) -> Response:
    """A card as asked; nothing in it gives the answer away."""
    return _send(request, service.get_card(catalog, f"{section}/{topic}/{card}"))


@router.get("/cards/{section}/{topic}/{card}/back", response_model=CardBack)
def read_card_back(
    request: Request, catalog: CatalogDep, *, section: str, topic: str, card: str
) -> Response:
    """The answer of a card, its proofs and what an interviewer asks next."""
    return _send(request, service.get_card_back(catalog, f"{section}/{topic}/{card}"))


@router.get("/exercises/{slug}", response_model=ExerciseRead)
def read_exercise(request: Request, catalog: CatalogDep, slug: str) -> Response:
    """An exercise: its task, its checks and its starter. Hints and solutions are not in it."""
    return _send(request, service.get_exercise(catalog, slug))
