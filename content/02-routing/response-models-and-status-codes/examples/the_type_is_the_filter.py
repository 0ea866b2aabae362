"""The declared type decides what is sent, whatever the function holds in its hands."""

from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel


class MemberRead(BaseModel):
    name: str


class Member(MemberRead):
    pin_hash: str = "5e88"


class Team(BaseModel):
    lead: MemberRead


ANA = Member(name="ana")
app = FastAPI()


@app.get("/member")
def read_member() -> MemberRead:
    return ANA


@app.get("/team")
def read_team() -> Team:
    return Team(lead=ANA)


@app.get("/members", response_model=list[MemberRead])
def list_members() -> list[Member]:
    return [ANA]


@app.get("/newest")
def list_newest() -> list:
    return [ANA]


@app.get("/anything")
def read_anything() -> Any:
    return ANA


@app.get("/broken")
def read_broken() -> MemberRead:
    return {"nick": "ana"}


# try: GET /member -> 200 {"name": "ana"}
# try: GET /team -> 200 {"lead": {"name": "ana"}}
# try: GET /members -> 200 [{"name": "ana"}]
# try: GET /newest -> 200 [{"name": "ana", "pin_hash": "5e88"}]
# try: GET /anything -> 200 {"name": "ana", "pin_hash": "5e88"}
# try: GET /broken -> 500 Internal Server Error
