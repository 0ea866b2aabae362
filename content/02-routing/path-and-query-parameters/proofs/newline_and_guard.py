"""A route's pattern ends with `$`, which also matches before a newline: /admin%0A is /admin."""

from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import PlainTextResponse
from fastapi.testclient import TestClient

# breaks: @app.get("/admin") => @app.get("/admin/{rest}")
# breaks: if scope["path"] == "/admin": => if scope["path"].strip() == "/admin":
# breaks: app.add_middleware(GuardByPath) => app.add_api_route("/guard", read_vault)
# breaks: dependencies=[Depends(refuse)] => dependencies=[]


class GuardByPath:
    """Plain ASGI middleware that compares the path itself."""

    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        if scope["path"] == "/admin":
            await PlainTextResponse("no", 403)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def refuse() -> None:
    raise HTTPException(403)


app = FastAPI()


@app.get("/admin")
def read_admin() -> str:
    return "secret"


@app.get("/vault", dependencies=[Depends(refuse)])
def read_vault() -> str:
    return "secret"


app.add_middleware(GuardByPath)
client = TestClient(app)
plain, newline, two = client.get("/admin"), client.get("/admin%0A"), client.get("/admin%0A%0A")
vault = client.get("/vault"), client.get("/vault%0A")
print("guard by path,       /admin:      ", plain.status_code)
print("guard by path,       /admin%0A:   ", newline.status_code, newline.text)
print("guard by path,       /admin%0A%0A:", two.status_code)
print("guard by dependency, both:        ", [answer.status_code for answer in vault])

assert plain.status_code == 403
assert (newline.status_code, newline.text, two.status_code) == (200, '"secret"', 404)
assert [answer.status_code for answer in vault] == [403, 403]
