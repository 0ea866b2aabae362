from datetime import UTC, datetime
from itertools import count

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field
from vault import hash_password

numbers = count(1)


class Account(BaseModel):
    id: int = Field(default_factory=lambda: next(numbers))
    email: str
    display_name: str
    password: str
    is_staff: bool = False
    credits: int = 10
    created_at: datetime = Field(default_factory=lambda: datetime.now(UTC))


app = FastAPI()
accounts: dict[int, Account] = {}


@app.post("/accounts", status_code=201)
def create_account(account: Account) -> Account:
    account.password = hash_password(account.password)
    accounts[account.id] = account
    return account


@app.get("/accounts/{account_id}")
def read_account(account_id: int) -> Account:
    if account_id not in accounts:
        raise HTTPException(404, "There is no such account.")
    return accounts[account_id]


@app.get("/accounts")
def list_accounts() -> list[Account]:
    return list(accounts.values())


@app.get("/staff/accounts")
def list_accounts_for_staff() -> list[Account]:
    return list(accounts.values())
