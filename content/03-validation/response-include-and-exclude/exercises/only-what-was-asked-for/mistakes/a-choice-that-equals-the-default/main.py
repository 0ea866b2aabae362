from typing import Annotated, Any, Literal, get_args

import store
from fastapi import Depends, FastAPI, HTTPException, Query
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from store import Member, Settings

Name = Literal["number", "name", "city", "phone"]


class MemberRead(BaseModel):
    number: int
    name: str
    city: str
    phone: str | None


app = FastAPI()
app.mount("/store", store.app)


def get_names(fields: Annotated[str | None, Query(description="Names with commas")] = None) -> set:
    names = set(get_args(Name)) if fields is None else set(fields.split(","))
    if unknown := names - set(get_args(Name)):
        error = {"type": "unknown_field", "loc": ("query", "fields"), "input": sorted(unknown)}
        raise RequestValidationError([{**error, "msg": "There are no such fields"}])
    return names


NamesDep = Annotated[set[str], Depends(get_names)]


def get_member(number: int) -> Member:
    member = store.find(number)
    if member is None:
        raise HTTPException(404, "There is no such member.")
    return member


@app.get("/members", responses={200: {"model": list[MemberRead]}})
def list_members(names: NamesDep) -> list[dict[str, Any]]:
    return [member.model_dump(include=names) for member in store.find_all()]


@app.get("/members/{number}", responses={200: {"model": MemberRead}})
def read_member(number: int, names: NamesDep) -> dict[str, Any]:
    return get_member(number).model_dump(include=names)


@app.get("/members/{number}/settings", response_model_exclude_defaults=True)
def read_settings(number: int) -> Settings:
    return store.find_settings(get_member(number).number)
