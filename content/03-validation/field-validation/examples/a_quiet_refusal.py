"""The same 422 as FastAPI's own, and one that says where and what, but not what was sent."""

from typing import Annotated

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field


class Login(BaseModel):
    user: str
    password: Annotated[str, Field(min_length=8)]


async def answer(_request: Request, error: RequestValidationError) -> JSONResponse:
    names = ("type", "loc", "msg")
    detail = [{name: item[name] for name in names} for item in error.errors()]
    return JSONResponse({"detail": detail}, status_code=422)


app, quiet = FastAPI(), FastAPI(exception_handlers={RequestValidationError: answer})


def log_in(login: Login) -> str:
    return f"Hello {login.user}"


app.post("/login")(log_in)
quiet.post("/login")(log_in)
app.mount("/quiet", quiet)

# try: POST /login {"password": "correct horse"} -> 422 {"detail": [{"type": "missing", "loc": ["body", "user"], "msg": "Field required", "input": {"password": "correct horse"}}]}
# try: POST /quiet/login {"password": "correct horse"} -> 422 {"detail": [{"type": "missing", "loc": ["body", "user"], "msg": "Field required"}]}
