"""What lifespan yields is copied for each request: objects are shared, new values are not."""

from contextlib import asynccontextmanager

from fastapi import FastAPI, Request


@asynccontextmanager
async def lifespan(app: FastAPI):
    yield {"visits": 0, "names": []}


app = FastAPI(lifespan=lifespan)


@app.get("/hello/{name}")
async def say_hello(name: str, request: Request) -> dict:
    request.state.visits += 1
    request.state.names.append(name)
    return {"visits": request.state.visits, "names": request.state.names}


# try: GET /hello/ana -> 200 {"visits": 1, "names": ["ana"]}
# try: GET /hello/bo -> 200 {"visits": 1, "names": ["ana", "bo"]}
