"""`CatalogDep` and `JudgeDep`: what the lifespan put on the app, for WebSockets too."""

from typing import Annotated

from fastapi import Depends
from fastapi.requests import HTTPConnection

from greenroom.catalog.service import Catalog
from greenroom.judge import Judge


def get_catalog(connection: HTTPConnection) -> Catalog:
    catalog: Catalog = connection.app.state.catalog
    return catalog


def get_judge(connection: HTTPConnection) -> Judge:
    judge: Judge = connection.app.state.judge
    return judge


CatalogDep = Annotated[Catalog, Depends(get_catalog)]
JudgeDep = Annotated[Judge, Depends(get_judge)]
