"""`add_websocket_route` and free keywords are gone; `on_event` and `root_path=` work and warn."""

import importlib.util
import warnings
from collections.abc import Callable

from fastapi import FastAPI
from fastapi.testclient import TestClient

# breaks: FastAPI(owner="shop") => FastAPI(title="shop")
# breaks: FastAPI(openapi_prefix="/api") => FastAPI(openapi_url="/api")
# breaks: FastAPI(root_path="/api") => FastAPI(openapi_url="/api")
# breaks: FastAPI().add_websocket_route("/ws", echo) => FastAPI().add_api_websocket_route("/ws", echo)
# breaks: FastAPI().on_event("startup") => FastAPI().middleware("http")
# breaks: app.on_event("startup")(lambda: started.append("up")) => started.append("up")
# breaks: find_spec("starlette.graphql") => find_spec("starlette.routing")


def echo(websocket: object) -> None: ...


def outcome(make: Callable[[], object]) -> str:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            make()
        except (AttributeError, TypeError) as error:
            return type(error).__name__
    return "warns" if caught else "fine"


results = {
    "FastAPI(owner=)": outcome(lambda: FastAPI(owner="shop")),
    "FastAPI(openapi_prefix=)": outcome(lambda: FastAPI(openapi_prefix="/api")),
    "FastAPI(root_path=)": outcome(lambda: FastAPI(root_path="/api")),
    "add_websocket_route": outcome(lambda: FastAPI().add_websocket_route("/ws", echo)),
    "on_event": outcome(lambda: FastAPI().on_event("startup")),
}
graphql = importlib.util.find_spec("starlette.graphql")
started: list[str] = []
app = FastAPI()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    app.on_event("startup")(lambda: started.append("up"))
before = list(started)
with TestClient(app):
    after = list(started)
for name, result in results.items():
    print(f"{name:25}", result)
print("starlette.graphql:       ", graphql)
print("on_event still runs:     ", before, after)

assert results["FastAPI(owner=)"] == "TypeError"
assert results["FastAPI(openapi_prefix=)"] == "TypeError"
assert results["FastAPI(root_path=)"] == "warns"
assert results["add_websocket_route"] == "AttributeError"
assert results["on_event"] == "warns"
assert graphql is None
assert (before, after) == ([], ["up"])
