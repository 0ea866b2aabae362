"""The same set at two routes: it hides the PIN of one member, and nothing of a list."""

from fastapi import FastAPI
from pydantic import BaseModel


class Member(BaseModel):
    name: str
    pin: str


ANA = Member(name="ana", pin="1234")
app = FastAPI()


@app.get("/member", response_model_exclude={"pin"})
def read_member() -> Member:
    return ANA


@app.get("/members", response_model_exclude={"pin"})
def list_members() -> list[Member]:
    return [ANA]


@app.get("/names", response_model_include={"name"})
def list_names() -> list[Member]:
    return [ANA]


@app.get("/items", response_model_exclude={"__all__": {"pin"}})
def list_items() -> list[Member]:
    return [ANA]


# try: GET /member -> 200 {"name": "ana"}
# try: GET /members -> 200 [{"name": "ana", "pin": "1234"}]
# try: GET /names -> 200 []
# try: GET /items -> 200 [{"name": "ana"}]
