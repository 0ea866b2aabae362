"""filename and content_type are what the client wrote; size is what the parser counted."""

from pathlib import Path, PurePosixPath

from fastapi import FastAPI, UploadFile
from fastapi.testclient import TestClient

# breaks: PurePosixPath("/srv/uploads") / str(file.filename) => PurePosixPath("/srv/uploads") / Path(str(file.filename)).name
# breaks: ("../../etc/cron.d/job", b"x" * 7, "image/png") => ("../../etc/cron.d/job", b"x" * 7, "text/plain")
# breaks: "C:\\photos\\me.png" => "photos\\me.png"

app = FastAPI()


@app.post("/files")
async def take_file(file: UploadFile) -> dict:
    stored = PurePosixPath("/srv/uploads") / str(file.filename)
    return {
        "name": file.filename,
        "type": file.content_type,
        "size": file.size,
        "stored": str(stored),
    }


def send(name: str, content: bytes, content_type: str) -> dict:
    files = {"file": (name, content, content_type)}
    return TestClient(app).post("/files", files=files).json()


upwards = send("../../etc/cron.d/job", b"x" * 7, "image/png")
absolute = send("/etc/cron.d/job", b"x", "image/png")
windows = send("C:\\photos\\me.png", b"x", "image/png")
for claim in (upwards, absolute, windows):
    print(claim)

assert upwards["name"] == "../../etc/cron.d/job"
assert upwards["type"] == "image/png" and upwards["size"] == 7
assert absolute["stored"] == "/etc/cron.d/job"
assert windows["name"] == "me.png"
