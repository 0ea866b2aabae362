"""What is not FastAPI's own route has no dependencies, and stands in no document."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException, Request
from fastapi.responses import JSONResponse


def require_key(x_key: Annotated[str | None, Header()] = None) -> None:
    if x_key != "let me in":
        raise HTTPException(401, "A key is needed")


app = FastAPI(docs_url=None, dependencies=[Depends(require_key)])


@app.get("/stock")
def read_stock() -> list[str]:
    return []


async def list_described(request: Request) -> JSONResponse:
    return JSONResponse(list(app.openapi()["paths"]))


app.add_route("/described", list_described)


# try: GET /stock -> 401 {"detail": "A key is needed"}
# try: GET /described -> 200 ["/stock"]
# try: GET /docs -> 404 {"detail": "Not Found"}
