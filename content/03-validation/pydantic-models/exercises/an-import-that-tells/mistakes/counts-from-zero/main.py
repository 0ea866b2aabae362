from datetime import date
from typing import Any

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, ConfigDict, ValidationError


class Product(BaseModel):
    model_config = ConfigDict(extra="forbid")

    sku: str
    name: str
    price: int
    stock: int = 0
    until: date | None = None


class Import(BaseModel):
    rows: list[Any]


class RefusedRow(BaseModel):
    row: int
    fields: list[str]


class ImportResult(BaseModel):
    imported: int
    refused: list[RefusedRow]


app = FastAPI()
products: dict[str, Product] = {}


@app.post("/imports")
def import_products(sent: Import) -> ImportResult:
    refused = []
    for number, row in enumerate(sent.rows):
        try:
            product = Product.model_validate(row)
        except ValidationError as error:
            fields = {str(fault["loc"][0]) for fault in error.errors() if fault["loc"]}
            refused.append(RefusedRow(row=number, fields=sorted(fields)))
        else:
            products[product.sku] = product
    return ImportResult(imported=len(sent.rows) - len(refused), refused=refused)


@app.get("/products/{sku}")
def read_product(sku: str) -> Product:
    if sku not in products:
        raise HTTPException(404, "No such product")
    return products[sku]
