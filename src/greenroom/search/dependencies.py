"""The search of this process."""

from typing import Annotated

from fastapi import Depends, Request

from greenroom.search.service import Search


def get_search(request: Request) -> Search:
    search: Search = request.app.state.search
    return search


SearchDep = Annotated[Search, Depends(get_search)]
