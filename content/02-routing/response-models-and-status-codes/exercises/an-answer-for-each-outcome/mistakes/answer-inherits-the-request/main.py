from typing import Annotated

import gym
from fastapi import Depends, FastAPI, HTTPException, Response
from gym import Member
from pydantic import BaseModel


class MemberWrite(BaseModel):
    name: str
    email: str
    pin: str


class MemberRead(MemberWrite):
    number: int


class Refusal(BaseModel):
    detail: str


NOT_FOUND = {404: {"model": Refusal, "description": "No member has this number"}}
CONFLICT = {409: {"model": Refusal, "description": "The email is taken"}}

app = FastAPI()
app.mount("/gym", gym.app)


def get_member(number: int) -> Member:
    member = gym.find(number)
    if member is None:
        raise HTTPException(404, f"There is no member {number}.")
    return member


MemberDep = Annotated[Member, Depends(get_member)]


@app.post("/members", status_code=201, response_model=MemberRead, responses=CONFLICT)
def create_member(wanted: MemberWrite, response: Response) -> Member:
    if gym.find_by_email(wanted.email) is not None:
        raise HTTPException(409, f"{wanted.email} is taken.")
    member = gym.add(name=wanted.name, email=wanted.email, pin=wanted.pin)
    response.headers["Location"] = f"/members/{member.number}"
    return member


@app.get("/members", response_model=list[MemberRead])
def list_members() -> list[Member]:
    return gym.find_all()


@app.get("/members/{number}", response_model=MemberRead, responses=NOT_FOUND)
def read_member(member: MemberDep) -> Member:
    return member


@app.put("/members/{number}", response_model=MemberRead)
def put_member(number: int, wanted: MemberWrite, response: Response) -> Member:
    if gym.find(number) is None:
        response.status_code = 201
    return gym.put(number, name=wanted.name, email=wanted.email, pin=wanted.pin)


@app.delete("/members/{number}", status_code=204, responses=NOT_FOUND)
def delete_member(member: MemberDep) -> None:
    gym.remove(member.number)
