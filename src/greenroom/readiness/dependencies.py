"""What readiness asks for: the card of a placement's answer."""

from typing import Annotated

from fastapi import Depends

from greenroom.catalog.dependencies import CatalogDep
from greenroom.readiness.schemas import PlacementAnswerCreate
from greenroom.review.dependencies import RunnerDep
from greenroom.review.service import Asked


def get_asked(answer: PlacementAnswerCreate, catalog: CatalogDep, runner: RunnerDep) -> Asked:
    """Raises CardNotFoundError."""
    return Asked(catalog.get_card(answer.card), catalog, runner)


PlacementAsked = Annotated[Asked, Depends(get_asked)]
