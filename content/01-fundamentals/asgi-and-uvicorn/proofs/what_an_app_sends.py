"""An app is a callable: one start message, then bodies; only the last has no `more_body`."""

import asyncio

from fastapi import FastAPI
from fastapi.responses import StreamingResponse

# breaks: StreamingResponse(iter(["ab", "c"])) => {"text": "abc"}
# breaks: @app.get("/report") => @app.get("/reports")
# breaks: return "abc" => raise RuntimeError("broken")

app = FastAPI()


@app.get("/report")
def read_report() -> str:
    return "abc"


@app.get("/stream")
def read_stream():
    return StreamingResponse(iter(["ab", "c"]))


async def call(path: str) -> list[tuple]:
    """What a server does, without a server."""
    sent: list[tuple] = []
    asked: list[bool] = []
    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}

    async def receive() -> dict:
        if not asked:
            asked.append(True)
            return {"type": "http.request", "body": b"", "more_body": False}
        await asyncio.Event().wait()  # the client stays
        return {"type": "http.disconnect"}

    async def send(message: dict) -> None:
        short = message["type"].removeprefix("http.response.")
        detail = message.get("status") or (message["body"], message.get("more_body", False))
        sent.append((short, detail))

    try:
        await app(scope, receive, send)
    except RuntimeError as error:
        sent.append(("raised", str(error)))
    return sent


report, stream, missing = [asyncio.run(call(path)) for path in ("/report", "/stream", "/none")]
print("a value: ", report)
print("a stream:", stream)
print("a 404:   ", missing[0])

assert report == [("start", 200), ("body", (b'"abc"', False))]
assert stream == [
    ("start", 200),
    ("body", (b"ab", True)),
    ("body", (b"c", True)),
    ("body", (b"", False)),
]
assert missing[0] == ("start", 404)
