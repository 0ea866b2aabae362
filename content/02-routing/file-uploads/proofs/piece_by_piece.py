"""With `Request` a dependency runs before the first piece, and pieces are written as they come."""

import asyncio
import os
from pathlib import Path
from tempfile import mkdtemp
from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException, Request

# breaks: async for piece in request.stream(): => for piece in [await request.body()]:
# breaks: dependencies=[Depends(check_token)] => dependencies=[]
# breaks: os.replace(part, target) => part.unlink()

folder = Path(mkdtemp())
events: list[str] = []
app = FastAPI()


def note(event: str) -> None:
    events.append(event)


def check_token(authorization: Annotated[str, Header()] = "") -> None:
    note("token checked")
    if authorization != "Bearer let-me-in":
        raise HTTPException(401)


@app.put("/maps/42", status_code=204, dependencies=[Depends(check_token)])
async def put_map(request: Request) -> None:
    part, target = folder / "a1b2.part", folder / "42.json"
    with part.open("xb") as out:
        async for piece in request.stream():
            if piece:
                out.write(piece)
                note(f"piece {piece.decode()} written")
    os.replace(part, target)
    note("part renamed")


async def send_map(token: str) -> int:
    pieces = [(b"1", True), (b"2", False)]
    statuses: list[int] = []

    async def receive() -> dict:
        piece, more = pieces.pop(0)
        note(f"piece {piece.decode()} received")
        return {"type": "http.request", "body": piece, "more_body": more}

    async def send(message: dict) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])
            note(f"answer {message['status']}")

    scope = {"type": "http", "method": "PUT", "path": "/maps/42", "query_string": b""}
    await app({**scope, "headers": [(b"authorization", token.encode())]}, receive, send)
    return statuses[0]


asyncio.run(send_map("Bearer let-me-in"))
accepted = list(events)
events.clear()
asyncio.run(send_map("Bearer guessed"))
described = "requestBody" in app.openapi()["paths"]["/maps/42"]["put"]
stored = sorted(path.name for path in folder.iterdir())
print("\n".join(accepted))
print("a stranger:", events)
print("body in OpenAPI:", described, " stored:", stored)

assert accepted == [
    "token checked",
    "piece 1 received",
    "piece 1 written",
    "piece 2 received",
    "piece 2 written",
    "part renamed",
    "answer 204",
]
assert events == ["token checked", "answer 401"]
assert not described
assert stored == ["42.json"]
