"""An operation id is function, path and method; the nearest setting wins, doubles only warn."""

import warnings

from fastapi import APIRouter, FastAPI

# breaks: @router.get("/{number}") => @router.get("/{id}")
# breaks: @named.get("/own", operation_id="mine") => @named.get("/own")
# breaks: lambda route: f"app_{route.name}" => lambda route: f"other_{route.name}"

router = APIRouter(prefix="/orders")


@router.get("/{number}")
def read_order(number: int) -> None: ...


plain = FastAPI()
plain.include_router(router)
plain.include_router(router, prefix="/v2")

named = APIRouter()


@named.get("/app")
def by_app() -> None: ...


@named.get("/own", operation_id="mine")
def by_name() -> None: ...


@named.get("/route", generate_unique_id_function=lambda route: f"route_{route.name}")
def by_route() -> None: ...


short = FastAPI(generate_unique_id_function=lambda route: f"app_{route.name}")
short.include_router(named)
short.include_router(named, prefix="/v2")


def ids(app: FastAPI) -> tuple[dict[str, str], int]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        paths = app.openapi()["paths"]
    doubles = sum("Duplicate Operation ID" in str(w.message) for w in caught)
    return {path: item["get"]["operationId"] for path, item in paths.items()}, doubles


default, default_doubles = ids(plain)
chosen, chosen_doubles = ids(short)
print("default:", default, "doubles:", default_doubles)
print("chosen: ", chosen, "doubles:", chosen_doubles)

assert default == {
    "/orders/{number}": "read_order_orders__number__get",
    "/v2/orders/{number}": "read_order_v2_orders__number__get",
}
assert default_doubles == 0
assert [chosen[path] for path in ("/app", "/own", "/route")] == [
    "app_by_app",
    "mine",
    "route_by_route",
]
assert chosen["/v2/own"] == "mine" and chosen_doubles == 3
