from typing import TypeVar
from uuid import UUID

import archive
from archive import Document
from fastapi import FastAPI, HTTPException

Result = TypeVar("Result")

app = FastAPI()
app.mount("/archive", archive.app)


def found(result: Result | None) -> Result:
    """What the archive gave, or 404 when it gave nothing."""
    if not result:
        raise HTTPException(404)
    return result


@app.get("/documents/latest")
def read_latest_document() -> Document:
    return found(archive.find_latest())


@app.get("/documents/{document_id:uuid}")
def read_document(document_id: UUID) -> Document:
    return found(archive.find_by_id(document_id))


@app.get("/documents/{number}")
def read_document_by_number(number: int) -> Document:
    return found(archive.find_by_number(number))


@app.get("/files/{path:path}/history")
def read_history(path: str) -> list[str]:
    return found(archive.find_history(path))


@app.get("/files/{path:path}")
def read_file(path: str) -> Document:
    return found(archive.find_by_path(path))


@app.get("/shelves/{shelf}/documents")
def list_documents(shelf: str) -> list[Document]:
    return archive.find_on_shelf(shelf)
