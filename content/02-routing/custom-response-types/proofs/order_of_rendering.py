"""The model filters, the class renders, then it is sent: a failing render is a clean 500."""

from typing import Any

from fastapi import BackgroundTasks, FastAPI
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel, model_validator

# breaks: response_class=Noted) => response_class=JSONResponse)
# breaks: raise ValueError("cannot be drawn") => return b"drawn"
# breaks: tasks.add_task(events.append, "background task") => events.append("background task")

events: list[str] = []


class Noted(JSONResponse):
    def render(self, content: Any) -> bytes:
        events.append("body rendered")
        return super().render(content)


class Undrawn(JSONResponse):
    def render(self, content: Any) -> bytes:
        raise ValueError("cannot be drawn")


class Order(BaseModel):
    number: int

    @model_validator(mode="before")
    @classmethod
    def note(cls, value: Any) -> Any:
        events.append("value validated")
        return value


class NoteSending:
    def __init__(self, inner) -> None:
        self.inner = inner

    async def __call__(self, scope, receive, send) -> None:
        async def note_and_send(message) -> None:
            if message["type"] == "http.response.start":
                events.append("response starts")
            await send(message)

        await self.inner(scope, receive, note_and_send)


app = FastAPI()
app.add_middleware(NoteSending)


@app.get("/order", response_class=Noted)
def read_order(tasks: BackgroundTasks) -> Order:
    tasks.add_task(events.append, "background task")
    events.append("function returns")
    return {"number": 7, "cost": 3}


@app.get("/undrawn", response_class=Undrawn)
def read_undrawn() -> Order:
    return {"number": 7}


client = TestClient(app, raise_server_exceptions=False)
answer = client.get("/order")
order = list(events)
print(answer.text)
for event in order:
    print(event)
failed = client.get("/undrawn").status_code
print("render fails:", failed)

assert answer.json() == {"number": 7}
assert order == [
    "function returns",
    "value validated",
    "body rendered",
    "response starts",
    "background task",
]
assert failed == 500
