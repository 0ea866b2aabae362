"""A mounted app's lifespan never runs; an included router's does, inside; the app's state wins."""

from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI, Request
from fastapi.testclient import TestClient

# breaks: app.mount("/shop", shop) => app.include_router(shop.router, prefix="/shop")
# breaks: app.include_router(rates) => app.mount("/", rates)
# breaks: yield {"owner": name, name: 1} => yield {name: 1, "owner": "router"}
# breaks: request.state["owner"] => request.state["router"]

log: list[str] = []


def named(name: str):
    @asynccontextmanager
    async def lifespan(app: FastAPI):
        log.append(f"{name} begins")
        yield {"owner": name, name: 1}
        log.append(f"{name} ends")

    return lifespan


app = FastAPI(lifespan=named("app"))
rates = APIRouter(lifespan=named("router"))
shop = FastAPI(lifespan=named("mount"))


@rates.get("/rates")
@shop.get("/state")
def read_state(request: Request) -> list:
    missing = [name for name in ("app", "router", "mount") if not hasattr(request.state, name)]
    return [request.state["owner"], request.state.owner, missing]


app.include_router(rates)
app.mount("/shop", shop)

with TestClient(app) as client:
    own, mounted = client.get("/rates").json(), client.get("/shop/state").json()
for line in log:
    print(line)
print("state of the router's route:", own)
print("state in the mounted app:   ", mounted)

assert log == ["app begins", "router begins", "router ends", "app ends"]
assert own == mounted == ["app", "app", ["mount"]]
