"""Arguments of a factory keep two apps apart; a module variable gives both the last one."""

from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.testclient import TestClient

# breaks: return request.app.state.city => return current
# breaks: app.state.city = city => app.state.city = "Oslo"
# breaks: current = city => pass

current = ""


def get_city(request: Request) -> str:
    return request.app.state.city


def get_global() -> str:
    return current


def create_app(city: str) -> FastAPI:
    global current
    current = city
    app = FastAPI()
    app.state.city = city

    @app.get("/")
    def read(
        injected: Annotated[str, Depends(get_city)], shared: Annotated[str, Depends(get_global)]
    ) -> list[str]:
        return [injected, shared]

    return app


site = FastAPI()
for name in ("Rome", "Oslo"):
    site.mount(f"/{name}", create_app(name))
client = TestClient(site)
rome, oslo = client.get("/Rome/").json(), client.get("/Oslo/").json()
print("Rome:", rome)
print("Oslo:", oslo)

assert rome == ["Rome", "Oslo"]
assert oslo == ["Oslo", "Oslo"]
