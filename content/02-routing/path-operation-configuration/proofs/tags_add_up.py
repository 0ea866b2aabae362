"""Tags add up from the outside in and may repeat; `deprecated` is never taken back."""

from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

# breaks: app.include_router(router, tags=["of the include"], deprecated=True) => app.include_router(router)
# breaks: tags=["of the route"] => tags=[]
# breaks: tags=["of the router"], deprecated=False => deprecated=False

router = APIRouter(tags=["of the router"])


@router.get("/orders", tags=["of the route"])
def list_orders() -> str:
    return "orders"


@router.get("/again", tags=["of the router"], deprecated=False)
def read_again() -> str:
    return "again"


app = FastAPI()
app.include_router(router, tags=["of the include"], deprecated=True)
paths = app.openapi()["paths"]
orders, again = paths["/orders"]["get"], paths["/again"]["get"]
answer = TestClient(app).get("/orders")
headers = sorted(answer.headers)
print("\n".join(orders["tags"]))
print("given twice:", again["tags"])
print("deprecated: ", orders.get("deprecated"), again.get("deprecated"))
print("answer:     ", answer.status_code, headers)

assert orders["tags"] == ["of the include", "of the router", "of the route"]
assert again["tags"] == ["of the include", "of the router", "of the router"]
assert (orders.get("deprecated"), again.get("deprecated")) == (True, True)
assert (answer.status_code, headers) == (200, ["content-length", "content-type"])
