"""Only what FastAPI validates itself becomes a 422; a model that the endpoint builds is a 500."""

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError, ResponseValidationError
from fastapi.testclient import TestClient
from pydantic import BaseModel, ValidationError

# breaks: def add_raw(row: dict) -> dict: => def add_raw(row: Product) -> dict:
# breaks: return {"price": "free"} => return {"price": 0}


class Product(BaseModel):
    price: int


app = FastAPI()


@app.post("/declared")
def add_declared(product: Product) -> dict:
    return product.model_dump()


@app.post("/raw")
def add_raw(row: dict) -> dict:
    return Product(**row).model_dump()


@app.get("/wrong")
def read_wrong() -> Product:
    return {"price": "free"}


client = TestClient(app, raise_server_exceptions=False)
bad = {"price": "free"}
declared = client.post("/declared", json=bad)
raw = client.post("/raw", json=bad)
wrong = client.get("/wrong")
families = [
    issubclass(c, ValidationError) for c in (RequestValidationError, ResponseValidationError)
]
print("declared as a parameter:", declared.status_code, declared.json()["detail"][0]["loc"])
print("built in the endpoint:  ", raw.status_code, raw.text)
print("returned, and wrong:    ", wrong.status_code, wrong.text)
print("FastAPI's errors are pydantic.ValidationError:", families, "which is a ValueError:", end=" ")
print(issubclass(ValidationError, ValueError))

assert (declared.status_code, declared.json()["detail"][0]["loc"]) == (422, ["body", "price"])
assert (raw.status_code, raw.text) == (500, "Internal Server Error")
assert (wrong.status_code, wrong.text) == (500, "Internal Server Error")
assert families == [False, False] and issubclass(ValidationError, ValueError)
