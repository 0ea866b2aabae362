from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Annotated

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field
from pydantic.alias_generators import to_camel
from vault import hash_password

numbers = count(1)


@dataclass
class Account:
    """What is stored."""

    email: str
    display_name: str
    password: str
    is_staff: bool = False
    credits: int = 10
    id: int = field(default_factory=lambda: next(numbers))
    created_at: datetime = field(default_factory=lambda: datetime.now(UTC))


class Camel(BaseModel, alias_generator=to_camel, validate_by_name=True):
    """Outside the names are writtenLikeThis; rows are read by their own."""


class AccountCreate(Camel, extra="forbid"):
    email: str
    display_name: str
    password: Annotated[str, Field(min_length=8)]


class AccountRead(Camel):
    id: int
    email: str
    display_name: str
    credits: int


class AccountStaffRead(AccountRead):
    is_staff: bool
    created_at: datetime


app = FastAPI()
accounts: dict[int, Account] = {}


@app.post("/accounts", status_code=201, response_model=AccountRead)
def create_account(data: AccountCreate) -> Account:
    account = Account(data.email, data.display_name, hash_password(data.password))
    accounts[account.id] = account
    return account


@app.get("/accounts/{account_id}", response_model=AccountRead)
def read_account(account_id: int) -> Account:
    if account_id not in accounts:
        raise HTTPException(404, "There is no such account.")
    return accounts[account_id]


@app.get("/accounts")
def list_accounts() -> list[Account]:
    return list(accounts.values())


@app.get("/staff/accounts", response_model=list[AccountStaffRead])
def list_accounts_for_staff() -> list[Account]:
    return list(accounts.values())
