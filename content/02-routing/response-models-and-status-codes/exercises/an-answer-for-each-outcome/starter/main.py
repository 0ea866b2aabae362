import gym
from fastapi import FastAPI
from gym import Member
from pydantic import BaseModel


class MemberWrite(BaseModel):
    name: str
    email: str
    pin: str


app = FastAPI()
app.mount("/gym", gym.app)


@app.post("/members")
def create_member(wanted: MemberWrite) -> Member:
    return gym.add(name=wanted.name, email=wanted.email, pin=wanted.pin)


@app.get("/members")
def list_members() -> list[Member]:
    return gym.find_all()


@app.get("/members/{number}")
def read_member(number: int) -> Member | None:
    return gym.find(number)


@app.put("/members/{number}")
def put_member(number: int, wanted: MemberWrite) -> Member:
    return gym.put(number, name=wanted.name, email=wanted.email, pin=wanted.pin)


@app.delete("/members/{number}")
def delete_member(number: int) -> None:
    gym.remove(number)
