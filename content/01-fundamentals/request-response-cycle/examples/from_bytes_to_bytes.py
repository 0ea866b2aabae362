"""One request, noted from the outside in and from the inside out."""

from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel


class Note:
    """An ASGI middleware: it sees what is sent, when it is sent."""

    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        async def noting_send(message) -> None:
            print("sent:", message["type"])
            await send(message)

        print("middleware, on the way in")
        await self.app(scope, receive, noting_send)
        print("middleware, on the way out")


def open_session():
    print("session opened")
    yield
    print("session closed")


class Order(BaseModel):
    item: str


app = FastAPI()
app.add_middleware(Note)


@app.post("/orders", dependencies=[Depends(open_session)])
def create_order(order: Order, tasks: BackgroundTasks) -> Order:
    print("function called")
    tasks.add_task(print, "mail sent")
    return order


TestClient(app).post("/orders", json={"item": "lamp"})

# prints: middleware, on the way in
# prints: session opened
# prints: function called
# prints: sent: http.response.start
# prints: sent: http.response.body
# prints: mail sent
# prints: session closed
# prints: middleware, on the way out
