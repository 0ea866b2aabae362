"""`app.routes` holds included routers, not their routes; `iter_route_contexts` walks into them."""

from fastapi import APIRouter, FastAPI
from fastapi.routing import iter_route_contexts

# breaks: APIRouter(prefix="/items") => FastAPI().router
# breaks: inner.include_router(deep, prefix="/deep") => deep.get("/x")(read)
# breaks: iter_route_contexts(app.routes) => app.routes

app = FastAPI(openapi_url=None)
inner, deep = APIRouter(prefix="/items"), APIRouter()


def read() -> None: ...


app.get("/health")(read)
inner.get("/{number}")(read)
deep.get("/sizes")(read)
inner.include_router(deep, prefix="/deep")
app.include_router(inner, prefix="/v1")

seen = [getattr(route, "path", "no path") for route in app.routes]
whole = [getattr(route, "path", "no path") for route in iter_route_contexts(app.routes)]
print("in app.routes:          ", seen)
print("by iter_route_contexts: ", whole)

assert seen == ["/health", "no path"]
assert whole == ["/health", "/v1/items/{number}", "/v1/items/deep/sizes"]
