"""An id that is made of the first tag changes with a tag of the include, since that comes first."""

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute

# breaks: app.include_router(router, tags=["partners"]) => app.include_router(router)
# breaks: last.include_router(router, tags=["partners"]) => last.include_router(router, tags=["x"])
# breaks: tags=["orders", "late"] => tags=["late", "orders"]
# breaks: return f"{route.tags[-1]}-{route.name}" => return f"{route.tags[0]}-{route.name}"


def by_first(route: APIRoute) -> str:
    return f"{route.tags[0]}-{route.name}"


def by_last(route: APIRoute) -> str:
    return f"{route.tags[-1]}-{route.name}"


router = APIRouter(tags=["orders"])


@router.get("/orders")
def search() -> None: ...


def ids(app: FastAPI) -> list[str]:
    paths = app.openapi()["paths"].values()
    return [f"{each['get']['operationId']} of {each['get']['tags']}" for each in paths]


before = FastAPI(generate_unique_id_function=by_first)
before.include_router(router)


@before.get("/late", tags=["orders", "late"])
def wait() -> None: ...


app = FastAPI(generate_unique_id_function=by_first)
app.include_router(router, tags=["partners"])
last = FastAPI(generate_unique_id_function=by_last)
last.include_router(router, tags=["partners"])
print("first tag, before:", ids(before))
print("first tag, now:   ", ids(app))
print("last tag, now:    ", ids(last))

assert ids(before) == ["orders-search of ['orders']", "orders-wait of ['orders', 'late']"]
assert ids(app) == ["partners-search of ['partners', 'orders']"]
assert ids(last) == ["orders-search of ['partners', 'orders']"]
