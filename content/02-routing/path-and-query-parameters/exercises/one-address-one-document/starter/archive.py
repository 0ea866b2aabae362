"""The archive and what is stored in it. Given: read it, do not change it."""

from itertools import count
from uuid import UUID, uuid4

from fastapi import FastAPI
from pydantic import BaseModel


class DocumentCreate(BaseModel):
    path: str
    shelf: str
    text: str


class Document(DocumentCreate):
    id: UUID
    number: int


_numbers = count(1001)
_documents: list[Document] = []


def find_latest() -> Document | None:
    """What was stored last."""
    return _documents[-1] if _documents else None


def find_by_id(document_id: UUID) -> Document | None:
    return next((d for d in _documents if d.id == document_id), None)


def find_by_number(number: int) -> Document | None:
    return next((d for d in _documents if d.number == number), None)


def find_by_path(path: str) -> Document | None:
    """The newest document that was stored under this path."""
    return next((d for d in reversed(_documents) if d.path == path), None)


def find_history(path: str) -> list[str]:
    """All texts that were stored under this path, oldest first."""
    return [d.text for d in _documents if d.path == path]


def find_on_shelf(shelf: str | None = None) -> list[Document]:
    """The documents on one shelf, or on all shelves."""
    return [d for d in _documents if shelf in (None, d.shelf)]


app = FastAPI()


@app.post("/documents")
def store(document: DocumentCreate) -> Document:
    stored = Document(id=uuid4(), number=next(_numbers), **document.model_dump())
    _documents.append(stored)
    return stored
