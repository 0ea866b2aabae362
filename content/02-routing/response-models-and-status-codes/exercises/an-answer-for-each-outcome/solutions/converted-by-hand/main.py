import gym
from fastapi import FastAPI, HTTPException
from fastapi.responses import JSONResponse, Response
from gym import Member
from pydantic import BaseModel


class MemberWrite(BaseModel):
    name: str
    email: str
    pin: str


class MemberRead(BaseModel):
    number: int
    name: str
    email: str

    @classmethod
    def of(cls, member: Member) -> "MemberRead":
        return cls(number=member.number, name=member.name, email=member.email)


app = FastAPI()
app.mount("/gym", gym.app)


@app.post(
    "/members",
    status_code=201,
    response_model=MemberRead,
    responses={409: {"description": "The email is taken"}},
)
def create_member(wanted: MemberWrite) -> JSONResponse:
    if gym.find_by_email(wanted.email) is not None:
        raise HTTPException(409, "This email is taken.")
    member = MemberRead.of(gym.add(name=wanted.name, email=wanted.email, pin=wanted.pin))
    headers = {"Location": f"/members/{member.number}"}
    return JSONResponse(member.model_dump(), status_code=201, headers=headers)


@app.get("/members")
def list_members() -> list[MemberRead]:
    return [MemberRead.of(member) for member in gym.find_all()]


@app.get("/members/{number}", responses={404: {"description": "No such member"}})
def read_member(number: int) -> MemberRead:
    member = gym.find(number)
    if member is None:
        raise HTTPException(status_code=404, detail="No such member.")
    return MemberRead.of(member)


@app.put("/members/{number}", responses={201: {"model": MemberRead}})
def put_member(number: int, wanted: MemberWrite, response: Response) -> MemberRead:
    response.status_code = 200 if gym.find(number) else 201
    return MemberRead.of(gym.put(number, **wanted.model_dump()))


@app.delete(
    "/members/{number}", status_code=204, responses={404: {"description": "No such member"}}
)
def delete_member(number: int) -> Response:
    if gym.find(number) is None:
        raise HTTPException(status_code=404, detail="No such member.")
    gym.remove(number)
    return Response(status_code=204)
