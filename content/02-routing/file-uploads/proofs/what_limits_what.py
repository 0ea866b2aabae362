"""form_limits counts parts and bounds text fields; only max_body_size bounds a file."""

from typing import Annotated

from fastapi import APIRouter, FastAPI, File, Form, UploadFile
from fastapi.testclient import TestClient

# breaks: "max_part_size": 10 => "max_part_size": 11
# breaks: "max_files": 2 => "max_files": 3
# breaks: ("file", ("a", b"x" * 5000)) => ("file", (None, b"x" * 5000))
# breaks: @app.post("/whole", max_body_size=1000) => @app.post("/whole")
# breaks: APIRouter(prefix="/large", max_body_size=5000) => APIRouter(prefix="/large")
# breaks: list[UploadFile], File(max_length=2)] => list[UploadFile], File()]

app = FastAPI(max_body_size=100_000)


@app.post("/form", form_limits={"max_part_size": 10, "max_files": 2})
async def take_form(file: list[UploadFile], note: Annotated[str, Form()] = "") -> int:
    return len(file)


@app.post("/whole", max_body_size=1000)
async def take_whole(file: UploadFile) -> int | None:
    return file.size


@app.post("/counted")
async def take_counted(file: Annotated[list[UploadFile], File(max_length=2)]) -> int:
    return len(file)


small = FastAPI(max_body_size=100)
large = APIRouter(prefix="/large", max_body_size=5000)


@small.post("/file")
async def take_small(file: UploadFile) -> int | None:
    return file.size


@large.post("/file")
async def take_large(file: UploadFile) -> int | None:
    return file.size


small.include_router(large)
client, small_client = TestClient(app), TestClient(small)


def send(path: str, files, *, to: TestClient = client, **data: str):
    return to.post(path, files=files, data=data)


one_large = send("/form", [("file", ("a", b"x" * 5000))])
long_note = send("/form", [("file", ("a", b"x"))], note="x" * 11)
three = send("/form", [("file", (str(n), b"x")) for n in range(3)])
whole = send("/whole", {"file": ("a", b"x" * 1000)})
counted = send("/counted", [("file", (str(n), b"x")) for n in range(3)])
kilobyte = {"file": ("a", b"x" * 1000)}
inner = [send(path, kilobyte, to=small_client) for path in ("/file", "/large/file")]
print("file of 5000 bytes, max_part_size=10:", one_large.status_code)
print("text of 11 bytes, max_part_size=10:  ", long_note.status_code, long_note.text)
print("three files, max_files=2:            ", three.status_code, three.text)
print("1000 bytes and the form around them: ", whole.status_code, whole.text)
print("three files, File(max_length=2):     ", counted.status_code, counted.text[:140])
print("app 100, router 5000:                ", [answer.status_code for answer in inner])

assert one_large.status_code == 200
assert long_note.status_code == 400
assert three.status_code == 400
assert whole.status_code == 413
assert counted.status_code == 422
assert "_max_size" in counted.text  # the 422 repeats its input, here the file objects
assert [answer.status_code for answer in inner] == [413, 200]
