"""In the scope names of headers are bytes in lower case, and a mount's path keeps its prefix."""

import asyncio
import json

import httpx2
from fastapi import FastAPI

# breaks: app.mount("/files", read_scope) => app.mount("/", read_scope)
# breaks: Headers([("X-Tag", "a"), ("X-TAG", "b")]) => Headers([("X-Tag", "a")])
# breaks: /files/a%20b?q=%2F => /files/a%20b?q=/

app = FastAPI()


async def read_scope(scope, receive, send) -> None:
    seen = {
        "path": scope["path"],
        "root_path": scope["root_path"],
        "query": scope["query_string"].decode(),
        "tags": [
            f"{name.decode()}={value.decode()}"
            for name, value in scope["headers"]
            if b"tag" in name
        ],
    }
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": json.dumps(seen).encode()})


app.mount("/files", read_scope)


async def main() -> dict:
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        headers = httpx2.Headers([("X-Tag", "a"), ("X-TAG", "b")])
        return (await client.get("/files/a%20b?q=%2F", headers=headers)).json()


seen = asyncio.run(main())
for name, value in seen.items():
    print(f"{name:9}", value)

assert (seen["path"], seen["root_path"]) == ("/files/a b", "/files")
assert seen["query"] == "q=%2F"
assert seen["tags"] == ["x-tag=a", "x-tag=b"]
