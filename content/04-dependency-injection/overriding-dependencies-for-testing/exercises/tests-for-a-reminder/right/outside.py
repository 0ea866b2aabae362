"""What the app needs from outside: who calls, which day it is, a mail server."""

from datetime import date
from typing import Annotated, Protocol

from fastapi import Header, HTTPException


class MailError(Exception):
    """The mail server has refused."""


class Mailer(Protocol):
    def send(self, address: str, subject: str) -> None: ...


class RealMailer:
    def send(self, address: str, subject: str) -> None:
        raise RuntimeError("there is no mail server here")


def get_caller(authorization: Annotated[str, Header()] = "") -> str:
    """The address of the caller."""
    if not authorization.startswith("Bearer "):
        raise HTTPException(401, "Send a token")
    raise HTTPException(401, "This token is not known")


def get_today() -> date:
    return date.today()


def get_mailer() -> Mailer:
    return RealMailer()
