"""Search over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query

from greenroom.search.dependencies import SearchDep
from greenroom.search.index import DocumentKind
from greenroom.search.schemas import SearchRead

router = APIRouter(tags=["search"])


@router.get("/search")
async def search_content(
    search: SearchDep,
    q: Annotated[str, Query(max_length=200, description="Words; the last one may be a beginning")],
    *,
    kind: Annotated[DocumentKind | None, Query()] = None,
    section: Annotated[str | None, Query(max_length=100, description="Slug of a section")] = None,
    limit: Annotated[int, Query(ge=1, le=50)] = 20,
) -> SearchRead:
    """Lessons, cards and exercises, the best first. A card is found by its question alone.

    Where nothing has every word, what has some of them is sent and `every_word` is false.
    """
    return await search.find(q, kind=kind, section=section, limit=limit)
