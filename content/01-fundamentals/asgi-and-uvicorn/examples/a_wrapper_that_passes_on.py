"""A wrapper in plain ASGI: it knows one scope type, changes one message, and passes on the rest."""

from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response


class CountBytes:
    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        size = 0

        async def send_and_count(message) -> None:
            nonlocal size
            size += len(message.get("body", b""))
            await send(message)

        try:
            await self.app(scope, receive, send_and_count)
        finally:
            sizes[scope["path"]] = size


@asynccontextmanager
async def lifespan(app: FastAPI):
    yield {"greeting": "the lifespan has run"}


sizes: dict[str, int] = {}
api = FastAPI(lifespan=lifespan)


@api.get("/letters")
def read_letters() -> Response:
    return Response("x" * 12)


@api.get("/sizes")
def read_sizes(request: Request) -> dict:
    return {"sizes": sizes, "note": request.state.greeting}


app = CountBytes(api)

# try: GET /letters -> 200 xxxxxxxxxxxx
# try: GET /sizes -> 200 {"sizes": {"/letters": 12}, "note": "the lifespan has run"}
