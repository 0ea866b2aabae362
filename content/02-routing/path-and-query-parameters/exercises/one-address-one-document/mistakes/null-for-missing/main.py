from uuid import UUID

import archive
from archive import Document
from fastapi import FastAPI

app = FastAPI()
app.mount("/archive", archive.app)


@app.get("/documents/latest")
def read_latest_document() -> Document | None:
    return archive.find_latest()


@app.get("/documents/{document_id:uuid}")
def read_document(document_id: UUID) -> Document | None:
    return archive.find_by_id(document_id)


@app.get("/documents/{number}")
def read_document_by_number(number: int) -> Document | None:
    return archive.find_by_number(number)


@app.get("/files/{path:path}/history")
def read_history(path: str) -> list[str]:
    return archive.find_history(path)


@app.get("/files/{path:path}")
def read_file(path: str) -> Document | None:
    return archive.find_by_path(path)


@app.get("/shelves/{shelf}/documents")
def list_documents(shelf: str) -> list[Document]:
    return archive.find_on_shelf(shelf)
