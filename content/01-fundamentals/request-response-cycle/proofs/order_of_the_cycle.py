"""Middleware, body, dependencies, function, answer, background task, exit code, middleware."""

from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.testclient import TestClient
from pydantic import BaseModel, BeforeValidator

# breaks: Depends(early, scope="function") => Depends(early)
# breaks: tasks.add_task(events.append, "mail sent") => events.append("mail sent")
# breaks: app.add_middleware(Note) => app.user_middleware.clear()
# breaks: number: Annotated[int, BeforeValidator(note_value)] => number: int

events: list[str] = []


class Note:
    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        async def noting_receive():
            message = await receive()
            events.append("body received")
            return message

        async def noting_send(message) -> None:
            if message["type"] == "http.response.start":
                events.append(f"status {message['status']} sent")
            await send(message)

        events.append("middleware entered")
        await self.app(scope, noting_receive, noting_send)
        events.append("middleware left")


def late():
    events.append("session opened")
    try:
        yield
    except RequestValidationError:
        events.append("error thrown in")
        raise
    finally:
        events.append("session closed")


def early():
    events.append("lock taken")
    try:
        yield
    finally:
        events.append("lock released")


def note_value(value: object) -> object:
    events.append("value validated")
    return value


class Order(BaseModel):
    number: Annotated[int, BeforeValidator(note_value)]


app = FastAPI()
app.add_middleware(Note)


@app.post("/orders", dependencies=[Depends(late), Depends(early, scope="function")])
def create_order(order: Order, tasks: BackgroundTasks) -> None:
    events.append("function called")
    tasks.add_task(events.append, "mail sent")


def events_of(body: str) -> list[str]:
    events.clear()
    TestClient(app).post("/orders", content=body, headers={"Content-Type": "application/json"})
    return list(events)


good, wrong, broken = (events_of(body) for body in ('{"number": 1}', '{"number": "x"}', "{no json"))
print("good:  ", " > ".join(good))
print("wrong: ", " > ".join(wrong))
print("broken:", " > ".join(broken))

into = ["middleware entered", "body received", "session opened", "lock taken", "value validated"]
last = ["mail sent", "session closed", "middleware left"]
assert good == [*into, "function called", "lock released", "status 200 sent", *last]
closed = ["lock released", "error thrown in", "session closed"]
assert wrong == [*into, *closed, "status 422 sent", "middleware left"]
assert broken == ["middleware entered", "body received", "status 422 sent", "middleware left"]
