"""`?fields=`: names are checked against the model that may be seen, then dumped one by one."""

from typing import Annotated, Any, Literal, get_args

from fastapi import FastAPI, HTTPException, Query
from pydantic import BaseModel

Name = Literal["number", "name", "city"]


class MemberRead(BaseModel):
    number: int
    name: str
    city: str | None


MEMBERS = [
    MemberRead(number=1, name="ana", city=None),
    MemberRead(number=2, name="bo", city="Bonn"),
]
app = FastAPI()


@app.get("/members", responses={200: {"model": list[MemberRead]}})
def list_members(fields: Annotated[str, Query()] = "number,name,city") -> list[dict[str, Any]]:
    names = set(fields.split(","))
    if unknown := names - set(get_args(Name)):
        raise HTTPException(422, f"There are no fields {sorted(unknown)}.")
    return [member.model_dump(include=names) for member in MEMBERS]


# try: GET /members?fields=name,city -> 200 [{"name": "ana", "city": null}, {"name": "bo", "city": "Bonn"}]
# try: GET /members?fields=nmae -> 422 {"detail": "There are no fields ['nmae']."}
# try: GET /members?fields= -> 422 {"detail": "There are no fields ['']."}
