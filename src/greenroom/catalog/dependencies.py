"""`CatalogDep` and `JudgeDep`: what the lifespan put on the app, for WebSockets too."""

from typing import Annotated

from fastapi import Depends
from fastapi.requests import HTTPConnection

from greenroom.catalog.service import Card, Catalog
from greenroom.judge import Judge


def get_catalog(connection: HTTPConnection) -> Catalog:
    catalog: Catalog = connection.app.state.catalog
    return catalog


def get_judge(connection: HTTPConnection) -> Judge:
    judge: Judge = connection.app.state.judge
    return judge


CatalogDep = Annotated[Catalog, Depends(get_catalog)]


def get_asked_card(catalog: CatalogDep, *, section: str, topic: str, card: str) -> Card:
    """The card of the path; 404 where there is none."""
    return catalog.get_card(f"{section}/{topic}/{card}")


AskedCard = Annotated[Card, Depends(get_asked_card)]
JudgeDep = Annotated[Judge, Depends(get_judge)]
