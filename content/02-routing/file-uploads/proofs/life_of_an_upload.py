"""The events of an upload with UploadFile, from the last piece of the body to the closed file."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI, UploadFile
from fastapi.testclient import TestClient

# breaks: async def take_file(file: UploadFile, user: UserDep, tasks: BackgroundTasks) => async def take_file(user: UserDep, tasks: BackgroundTasks, file: str = "")
# breaks: tasks.add_task(events.append, "thumbnail made") => events.append("thumbnail made")
# breaks: UserDep = Annotated[str, Depends(get_user)] => UserDep = Annotated[str, Depends(get_user, scope="function")]

events: list[str] = []


async def get_user() -> AsyncIterator[str]:
    events.append("token checked")
    yield "ana"
    events.append("session closed")


UserDep = Annotated[str, Depends(get_user)]
app = FastAPI()


@app.post("/photos", status_code=201)
async def take_file(file: UploadFile, user: UserDep, tasks: BackgroundTasks) -> None:
    events.append("endpoint runs")
    tasks.add_task(events.append, "thumbnail made")
    if file:
        note_close(file)


def note_close(file: UploadFile) -> None:
    close = file.file.close

    def close_and_note() -> None:
        events.append("file closed")
        close()

    file.file.close = close_and_note


class Watch:
    """Plain ASGI: notes when the last piece was taken and when the last byte was sent."""

    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        async def receive_and_note():
            message = await receive()
            if message["type"] == "http.request" and not message.get("more_body"):
                events.append("last piece received")
            return message

        async def send_and_note(message) -> None:
            await send(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                events.append("answer sent")

        await self.app(scope, receive_and_note, send_and_note)


app.add_middleware(Watch)
TestClient(app).post("/photos", files={"file": ("a.png", b"x" * 2_000_000)})
print(" > ".join(events))

assert events == [
    "last piece received",
    "token checked",
    "endpoint runs",
    "answer sent",
    "thumbnail made",
    "session closed",
    "file closed",
]
