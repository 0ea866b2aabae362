"""An optional scheme in a list: a lock in the docs, and nobody is kept out."""

from fastapi import APIRouter, Depends, FastAPI
from fastapi.security import HTTPBearer
from fastapi.testclient import TestClient

admin = APIRouter(prefix="/admin", dependencies=[Depends(HTTPBearer(auto_error=False))])


@admin.get("/orders")
def list_orders() -> str:
    return "all orders"


app = FastAPI()
app.include_router(admin)
print(TestClient(app).get("/admin/orders").json())
print(app.openapi()["paths"]["/admin/orders"]["get"]["security"])

# prints: all orders
# prints: [{'HTTPBearer': []}]
