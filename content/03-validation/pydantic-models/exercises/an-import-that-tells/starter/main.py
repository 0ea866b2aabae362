from datetime import date

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel


class Product(BaseModel):
    sku: str
    name: str
    price: int
    stock: int = 0
    until: date | None = None


class Import(BaseModel):
    rows: list[Product]


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
    for product in sent.rows:
        products[product.sku] = product
    return ImportResult(imported=len(sent.rows), refused=[])


@app.get("/products/{sku}")
def read_product(sku: str) -> Product:
    if sku not in products:
        raise HTTPException(404, "No such product")
    return products[sku]
