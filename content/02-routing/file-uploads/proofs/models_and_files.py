"""Fields beside a file come as form fields: a JSON model does not fit, a form model does."""

from typing import Annotated

from fastapi import FastAPI, File, Form, UploadFile
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: photo: Annotated[PhotoUpload, File()] => photo: Annotated[PhotoUpload, Form()]
# breaks: async def beside(details: Details, file: UploadFile) => async def beside(file: UploadFile, details: Annotated[Details, Form()] = None)
# breaks: upload: Annotated[PhotoUpload, Form()] => upload: Annotated[PhotoUpload, File()]


class Details(BaseModel):
    title: str


class PhotoUpload(BaseModel):
    title: str
    file: UploadFile


app = FastAPI()


@app.post("/beside")
async def beside(details: Details, file: UploadFile) -> str:
    return details.title


@app.post("/form-model")
async def form_model(upload: Annotated[PhotoUpload, Form()]) -> str:
    return upload.title


@app.post("/file-model")
async def file_model(photo: Annotated[PhotoUpload, File()]) -> str:
    return photo.title


def send(path: str) -> int:
    files = {"file": ("a.png", b"x")}
    return TestClient(app).post(path, data={"title": "sea"}, files=files).status_code


def documented(path: str) -> list[str]:
    return list(app.openapi()["paths"][path]["post"]["requestBody"]["content"])


paths = ("/beside", "/form-model", "/file-model")
statuses = [send(path) for path in paths]
contents = [documented(path) for path in paths]
for path, status, content in zip(paths, statuses, contents, strict=True):
    print(f"{path:12}", status, content)

assert statuses == [422, 200, 200]
assert contents[1] == ["application/x-www-form-urlencoded"]
assert contents[2] == ["multipart/form-data"]
