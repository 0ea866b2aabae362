"""One model for the whole query string: names, bounds, rules between fields, nothing else."""

from typing import Annotated, Literal, Self

from fastapi import FastAPI, Query
from pydantic import BaseModel, ConfigDict, Field, model_validator


class ProductQuery(BaseModel):
    model_config = ConfigDict(extra="forbid")

    tag: list[str] = []
    sort: Literal["name", "price", "-price"] = "name"
    min_price: int | None = Field(None, ge=0)
    max_price: int | None = Field(None, ge=0)
    limit: int = Field(20, ge=1, le=100)

    @model_validator(mode="after")
    def check_price_range(self) -> Self:
        if None not in (self.min_price, self.max_price) and self.min_price > self.max_price:
            raise ValueError("min_price is above max_price")
        return self


app = FastAPI()


@app.get("/products")
def list_products(query: Annotated[ProductQuery, Query()]) -> dict:
    return query.model_dump(exclude_defaults=True)


# try: GET /products?tag=red&tag=new&limit=5 -> 200 {"tag": ["red", "new"], "limit": 5}
# try: GET /products?limit=5&limit=7 -> 200 {"limit": 7}
# try: GET /products?tags=red -> 422 {"detail": [{"type": "extra_forbidden", "loc": ["query", "tags"], "msg": "Extra inputs are not permitted", "input": "red"}]}
# try: GET /products?min_price=9&max_price=1 -> 422 {"detail": [{"type": "value_error", "loc": ["query"], "msg": "Value error, min_price is above max_price", "input": {"min_price": "9", "max_price": "1"}, "ctx": {"error": {}}}]}
# try: GET /products?min_price= -> 422 {"detail": [{"type": "int_parsing", "loc": ["query", "min_price"], "msg": "Input should be a valid integer, unable to parse string as an integer", "input": ""}]}
