"""Dependencies of the app reach its path operations only, not the documentation or plain routes."""

from fastapi import Depends, FastAPI, HTTPException, WebSocket
from fastapi.responses import PlainTextResponse
from fastapi.testclient import TestClient

# breaks: app = FastAPI(dependencies=[Depends(refuse)]) => app = FastAPI(openapi_url=None, dependencies=[Depends(refuse)])
# breaks: app.add_route("/plain", plain) => app.get("/plain")(plain)
# breaks: app = FastAPI(dependencies=[Depends(refuse)]) => app = FastAPI(dependencies=[])
# breaks: app.mount("/inner", inner) => app.include_router(inner.router, prefix="/inner")


def refuse() -> None:
    raise HTTPException(401)


app = FastAPI(dependencies=[Depends(refuse)])


@app.get("/operation")
def operation() -> None: ...


async def plain(request=None) -> PlainTextResponse:
    return PlainTextResponse("open")


app.add_route("/plain", plain)
inner = FastAPI()
inner.get("/old")(lambda: "old")
app.mount("/inner", inner)


@app.websocket("/live")
async def live(websocket: WebSocket) -> None: ...


client = TestClient(app)
paths = ["/operation", "/plain", "/docs", "/redoc", "/openapi.json", "/inner/old", "/inner/docs"]
statuses = {path: client.get(path).status_code for path in paths}
described = list(app.openapi()["paths"])
print("status without a key:", statuses)
print("described:", described)

assert statuses["/operation"] == 401
assert [statuses[path] for path in paths[1:]] == [200] * 6
assert described == ["/operation"]
