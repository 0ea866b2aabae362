"""Four views of one account: what is sent, what is stored, what is read, and by whom."""

from dataclasses import dataclass

from fastapi import FastAPI
from pydantic import BaseModel


@dataclass
class Account:
    """What is stored. No Pydantic model, so no answer by accident."""

    id: int
    email: str
    password_hash: str
    is_staff: bool = False


class AccountCreate(BaseModel, extra="forbid"):
    email: str
    password: str


class AccountRead(BaseModel):
    id: int
    email: str


class AccountStaffRead(AccountRead):
    is_staff: bool


app = FastAPI()
accounts: list[Account] = []


@app.post("/accounts", status_code=201, response_model=AccountRead)
def create_account(data: AccountCreate) -> Account:
    account = Account(len(accounts) + 1, data.email, password_hash=data.password[::-1])
    accounts.append(account)
    return account


@app.get("/staff/accounts", response_model=list[AccountStaffRead])
def list_for_staff() -> list[Account]:
    return accounts


# try: POST /accounts {"email": "ana@example.org", "password": "hunter22"} -> 201 {"id": 1, "email": "ana@example.org"}
# try: POST /accounts {"email": "bo@example.org", "password": "hunter22", "is_staff": true} -> 422 {"detail": [{"type": "extra_forbidden", "loc": ["body", "is_staff"], "msg": "Extra inputs are not permitted", "input": true}]}
# try: GET /staff/accounts -> 200 [{"id": 1, "email": "ana@example.org", "is_staff": false}]
