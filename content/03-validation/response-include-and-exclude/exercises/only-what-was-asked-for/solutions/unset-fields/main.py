from typing import Annotated

import store
from fastapi import Depends, FastAPI, HTTPException, Query
from pydantic import AfterValidator, BaseModel
from store import Member, Settings


class MemberRead(BaseModel):
    """Fields that were not asked for are not set, and not sent."""

    number: int = 0
    name: str = ""
    city: str = ""
    phone: str | None = None


def check_names(value: str) -> str:
    if unknown := set(value.split(",")) - MemberRead.model_fields.keys():
        raise ValueError(f"no such fields: {unknown}")
    return value


FieldsQuery = Annotated[str, Query(), AfterValidator(check_names)]

app = FastAPI()
app.mount("/store", store.app)


def get_member(number: int) -> Member:
    member = store.find(number)
    if member is None:
        raise HTTPException(404, "There is no such member.")
    return member


def show(member: Member, fields: str) -> MemberRead:
    return MemberRead(**{name: getattr(member, name) for name in fields.split(",")})


@app.get("/members", response_model_exclude_unset=True)
def list_members(fields: FieldsQuery = "number,name,city,phone") -> list[MemberRead]:
    return [show(member, fields) for member in store.find_all()]


@app.get("/members/{number}", response_model_exclude_unset=True)
def read_member(
    member: Annotated[Member, Depends(get_member)], fields: FieldsQuery = "number,name,city,phone"
) -> MemberRead:
    return show(member, fields)


@app.get("/members/{number}/settings", response_model_exclude_unset=True)
def read_settings(member: Annotated[Member, Depends(get_member)]) -> Settings:
    return store.find_settings(member.number)
