"""What the lifespan put on the app, for WebSockets too, and what a path names."""

from typing import Annotated

from fastapi import Depends, Path
from fastapi.requests import HTTPConnection

from greenroom.catalog.service import Card, Catalog, Evidence
from greenroom.judge import Judge


def get_catalog(connection: HTTPConnection) -> Catalog:
    catalog: Catalog = connection.app.state.catalog
    return catalog


def get_judge(connection: HTTPConnection) -> Judge:
    judge: Judge = connection.app.state.judge
    return judge


def get_evidence(connection: HTTPConnection) -> Evidence:
    evidence: Evidence = connection.app.state.evidence
    return evidence


CatalogDep = Annotated[Catalog, Depends(get_catalog)]


# A dependency says where its values come from: without `Path()` a misspelt part of the path would
# silently become a query parameter.
PathPart = Annotated[str, Path()]


def get_asked_card(
    catalog: CatalogDep, *, section: PathPart, topic: PathPart, card: PathPart
) -> Card:
    """The card of the path; 404 where there is none."""
    return catalog.get_card(f"{section}/{topic}/{card}")


AskedCard = Annotated[Card, Depends(get_asked_card)]
JudgeDep = Annotated[Judge, Depends(get_judge)]
EvidenceDep = Annotated[Evidence, Depends(get_evidence)]
