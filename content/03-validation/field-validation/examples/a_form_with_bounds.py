"""Bounds stand on what they bound: the text, the list, the items of the list."""

from decimal import Decimal
from typing import Annotated

from fastapi import FastAPI
from pydantic import BaseModel, Field, StringConstraints

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Sku = Annotated[str, Field(pattern=r"^[a-z]{2}[0-9]{3}$")]
Money = Annotated[Decimal, Field(gt=0, max_digits=7, decimal_places=2)]
Tag = Annotated[str, Field(min_length=1, max_length=10)]


class Product(BaseModel):
    name: Name
    sku: Sku
    price: Money
    tags: Annotated[list[Tag], Field(max_length=3)] = []
    weight: Annotated[float | None, Field(gt=0, allow_inf_nan=False)] = None


app = FastAPI()


@app.post("/products")
def create(product: Product) -> Product:
    return product


# try: POST /products {"name": " Lamp ", "sku": "ab123", "price": 19.90} -> 200 {"name": "Lamp", "sku": "ab123", "price": "19.9", "tags": [], "weight": null}
# try: POST /products {"name": "Lamp", "sku": "ab123", "price": "19.999"} -> 422 {"detail": [{"type": "decimal_max_places", "loc": ["body", "price"], "msg": "Decimal input should have no more than 2 decimal places", "input": "19.999", "ctx": {"decimal_places": 2}}]}
# try: POST /products {"name": "   ", "sku": "ab1234", "price": 1} -> 422 {"detail": [{"type": "string_too_short", "loc": ["body", "name"], "msg": "String should have at least 1 character", "input": "   ", "ctx": {"min_length": 1}}, {"type": "string_pattern_mismatch", "loc": ["body", "sku"], "msg": "String should match pattern '^[a-z]{2}[0-9]{3}$'", "input": "ab1234", "ctx": {"pattern": "^[a-z]{2}[0-9]{3}$"}}]}
# try: POST /products {"name": "Lamp", "sku": "ab123", "price": 1, "tags": ["new", ""]} -> 422 {"detail": [{"type": "string_too_short", "loc": ["body", "tags", 1], "msg": "String should have at least 1 character", "input": "", "ctx": {"min_length": 1}}]}
