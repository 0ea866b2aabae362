"""bytes is the content in memory and takes text as well; UploadFile takes a file only."""

from typing import Annotated

from fastapi import FastAPI, File, UploadFile
from fastapi.testclient import TestClient

# breaks: async def take_bytes(file: Annotated[bytes, File()]) -> str: => async def take_bytes(file: Annotated[UploadFile, File()]) -> str:
# breaks: async def take_upload(file: UploadFile) -> str: => async def take_upload(file: Annotated[bytes, File()]) -> str:

app = FastAPI()


@app.post("/bytes")
async def take_bytes(file: Annotated[bytes, File()]) -> str:
    return type(file).__name__


@app.post("/upload")
async def take_upload(file: UploadFile) -> str:
    return type(file).__name__


client = TestClient(app)
files = [client.post(path, files={"file": ("a.txt", b"secret")}) for path in ("/bytes", "/upload")]
texts = [client.post(path, data={"file": "secret"}) for path in ("/bytes", "/upload")]
schemas = app.openapi()["components"]["schemas"]
documented = [
    schemas[name]["properties"]["file"]
    for name in ("Body_take_bytes_bytes_post", "Body_take_upload_upload_post")
]
print("a file:", [(answer.status_code, answer.json()) for answer in files])
print("a text:", [answer.status_code for answer in texts], texts[1].text)
print("schema:", documented[0])

assert [answer.json() for answer in files] == ["bytes", "UploadFile"]
assert [answer.status_code for answer in texts] == [200, 422]
assert texts[1].json()["detail"][0]["input"] == "secret"
assert all(part["contentMediaType"] == "application/octet-stream" for part in documented)
assert all("format" not in part for part in documented)
