"""Tags add up from the outside in and may repeat; `deprecated` is never taken back."""

from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

# breaks: app.include_router(router, tags=["of the include"], deprecated=True) => app.include_router(router)
# breaks: tags=["of the route"] => tags=[]
# breaks: shop.include_router(inner, tags=["white"]) => shop.include_router(inner)
# breaks: tags=["of the router"], deprecated=False => deprecated=False

router = APIRouter(tags=["of the router"])


@router.get("/orders", tags=["of the route"])
def list_orders() -> str:
    return "orders"


@router.get("/again", tags=["of the router"], deprecated=False)
def read_again() -> str:
    return "again"


app = FastAPI()
inner = APIRouter(tags=["red"])


@inner.get("/nested", tags=["blue"])
def read_nested() -> None: ...


shop = APIRouter(tags=["green"])
shop.include_router(inner, tags=["white"])
app.include_router(shop, tags=["black"])
app.include_router(router, tags=["of the include"], deprecated=True)
paths = app.openapi()["paths"]
orders, again = paths["/orders"]["get"], paths["/again"]["get"]
answer = TestClient(app).get("/orders")
headers = sorted(answer.headers)
nested = paths["/nested"]["get"]["tags"]
print(" > ".join(nested))
print("one router: ", orders["tags"])
print("given twice:", again["tags"])
print("deprecated: ", orders.get("deprecated"), again.get("deprecated"))
print("answer:     ", answer.status_code, headers)

assert nested == ["black", "green", "white", "red", "blue"]
assert orders["tags"] == ["of the include", "of the router", "of the route"]
assert again["tags"] == ["of the include", "of the router", "of the router"]
assert (orders.get("deprecated"), again.get("deprecated")) == (True, True)
assert (answer.status_code, headers) == (200, ["content-length", "content-type"])
