from secrets import compare_digest

import old_shop
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field


class NewProduct(BaseModel):
    name: str = Field(min_length=1)
    cents: int = Field(ge=0)


class Product(NewProduct):
    sku: str


app = FastAPI()


@app.middleware("http")
async def require_key(request: Request, call_next):
    given = request.headers.get("X-Key", "")
    if request.url.path != "/health" and not compare_digest(given.encode(), old_shop.KEY.encode()):
        return JSONResponse({"detail": "Send the key of the shop as X-Key"}, status_code=401)
    return await call_next(request)


@app.get("/products/{sku}")
def read_product(sku: str) -> Product:
    if sku not in old_shop.stock:
        raise HTTPException(404, "No such product")
    return Product(**old_shop.stock[sku])


@app.put("/products/{sku}", status_code=201)
def put_product(sku: str, new: NewProduct) -> Product:
    old_shop.stock[sku] = {"sku": sku, **new.model_dump()}
    return Product(**old_shop.stock[sku])


@app.get("/health")
def read_health() -> dict[str, str]:
    return {"status": "ok"}


@app.api_route("/old/{path:path}", methods=["GET", "POST", "PUT", "DELETE"])
async def ask_the_old_shop(path: str, request: Request) -> Response:
    answer = old_shop.app.test_client().open(
        f"/{path}",
        method=request.method,
        query_string=request.url.query,
        data=await request.body(),
        headers=list(request.headers.items()),
    )
    return Response(answer.data, answer.status_code, dict(answer.headers))
