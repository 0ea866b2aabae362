"""Up to 1 MiB a file stays in memory, beyond it needs a folder; a failure there is a 400."""

import tempfile

from fastapi import FastAPI, UploadFile
from fastapi.testclient import TestClient

# breaks: tempfile.tempdir = "/no-such-folder" => tempfile.tempdir = tempfile.gettempdir()
# breaks: sizes = {"small": MEBIBYTE, => sizes = {"small": MEBIBYTE + 1,
# breaks: "large": MEBIBYTE + 1} => "large": MEBIBYTE}

MEBIBYTE = 1024 * 1024
app = FastAPI()


@app.post("/files")
async def take_file(file: UploadFile) -> int | None:
    return file.size


client = TestClient(app)


def send(size: int):
    return client.post("/files", files={"file": ("a.bin", bytes(size))})


sizes = {"small": MEBIBYTE, "large": MEBIBYTE + 1}
healthy = {name: send(size).status_code for name, size in sizes.items()}
tempfile.tempdir = "/no-such-folder"
broken = {name: send(size) for name, size in sizes.items()}
print("temporary folder there:", healthy)
print("temporary folder gone: ", {name: answer.status_code for name, answer in broken.items()})
print("the large one:         ", broken["large"].json())

assert healthy == {"small": 200, "large": 200}
assert broken["small"].status_code == 200
assert broken["large"].status_code == 400
assert broken["large"].json() == {"detail": "There was an error parsing the body"}
