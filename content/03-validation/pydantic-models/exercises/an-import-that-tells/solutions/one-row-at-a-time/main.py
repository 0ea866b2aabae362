from datetime import date
from typing import Any

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError


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
ROW = TypeAdapter(Product)
products: dict[str, Product] = {}


def judge(row: Any) -> Product | list[str]:
    """The product of a row, or the fields at fault."""
    try:
        return ROW.validate_python(row)
    except ValidationError as error:
        return sorted({str(part) for fault in error.errors() for part in fault["loc"][:1]})


@app.post("/imports")
def import_products(sent: Import) -> ImportResult:
    result = ImportResult(imported=0, refused=[])
    for number, row in enumerate(sent.rows, start=1):
        match judge(row):
            case Product() as product:
                products[product.sku] = product
                result.imported += 1
            case fields:
                result.refused.append(RefusedRow(row=number, fields=fields))
    return result


@app.get("/products/{sku}")
def read_product(sku: str) -> Product:
    if sku not in products:
        raise HTTPException(404, "No such product")
    return products[sku]
