"""An empty name with no bytes is what a browser sends for no choice, and it counts as missing."""

from typing import Annotated

from fastapi import FastAPI, File, UploadFile
from fastapi.testclient import TestClient

# breaks: nothing = [send(path, "", "") for path in PATHS] => nothing = [send(path, "", "x") for path in PATHS]
# breaks: empty_file = [send(path, "empty.txt", "") for path in PATHS] => empty_file = [send(path, "", "") for path in PATHS]
# breaks: file: UploadFile | None = None => file: UploadFile

app = FastAPI()


@app.post("/one")
async def take_one(file: UploadFile) -> str | None:
    return file.filename


@app.post("/optional")
async def take_optional(file: UploadFile | None = None) -> str | None:
    return None if file is None else file.filename


@app.post("/many")
async def take_many(file: list[UploadFile]) -> list[str | None]:
    return [one.filename for one in file]


@app.post("/bytes")
async def take_bytes(file: Annotated[bytes, File()]) -> int:
    return len(file)


PATHS = ["/one", "/optional", "/many", "/bytes"]
PART = '--B\r\nContent-Disposition: form-data; name="file"; filename="{}"\r\n\r\n{}\r\n--B--\r\n'


def send(path: str, name: str, content: str) -> tuple[int, object]:
    headers = {"Content-Type": "multipart/form-data; boundary=B"}
    answer = TestClient(app).post(path, content=PART.format(name, content), headers=headers)
    body = answer.json()
    return answer.status_code, body["detail"][0]["type"] if "detail" in str(body) else body


nothing = [send(path, "", "") for path in PATHS]
empty_file = [send(path, "empty.txt", "") for path in PATHS]
print("no name, no bytes:", nothing)
print("a name, no bytes: ", empty_file)

assert nothing == [(422, "missing"), (200, None), (422, "missing"), (422, "missing")]
assert empty_file == [(200, "empty.txt"), (200, "empty.txt"), (200, ["empty.txt"]), (200, 0)]
