"""`Location` from the name of a route holds behind a prefix and behind a mount."""

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.testclient import TestClient

router = APIRouter(prefix="/items")


@router.get("/{number}")
def read_item(number: int) -> int:
    return number


@router.post("", status_code=201)
def add_item(request: Request, response: Response) -> str:
    response.headers["Location"] = str(request.url_for("read_item", number=7))
    return request.app.url_path_for("read_item", number=7)


app = FastAPI()
app.include_router(router, prefix="/v1")
parent = FastAPI()
parent.mount("/shop", app)

answer = TestClient(parent).post("/shop/v1/items")
print("url_for:     ", answer.headers["Location"])
print("url_path_for:", answer.json())

# prints: url_for:      http://testserver/shop/v1/items/7
# prints: url_path_for: /v1/items/7
