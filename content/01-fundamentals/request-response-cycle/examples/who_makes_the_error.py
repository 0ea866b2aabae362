"""Three errors, three makers of the answer, and only two pass the middleware."""

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse

app = FastAPI()


@app.middleware("http")
async def add_header(request: Request, call_next) -> Response:
    response = await call_next(request)
    response.headers["X-Shop"] = "open"
    return response


@app.exception_handler(ZeroDivisionError)
async def answer_division(request: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"by": "the handler of one class"}, 400)


@app.exception_handler(Exception)
async def answer_anything(request: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"by": "the handler of Exception"}, 500)


@app.get("/conflict")
def raise_conflict() -> None:
    raise HTTPException(409, "FastAPI's own handler")


@app.get("/division")
def divide() -> float:
    return 1 / 0


@app.get("/bug")
def find_nothing() -> str:
    return {}["price"]


# try: GET /conflict -> 409 {"detail": "FastAPI's own handler"}
# try: GET /division -> 400 {"by": "the handler of one class"}
# try: GET /bug -> 500 {"by": "the handler of Exception"}
