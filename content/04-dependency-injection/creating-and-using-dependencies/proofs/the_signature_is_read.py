"""The parameters of a dependency become parameters of the request, `*args` and `**kwargs` too."""

import functools
from typing import Annotated

from fastapi import Depends, FastAPI, Header
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session, sessionmaker

# breaks: return bare => return call
# breaks: Header(include_in_schema=False) => Header()
# breaks: @functools.wraps(call) => @functools.lru_cache
# breaks: Depends(make_session)] => Depends(lambda: make_session())]

make_session = sessionmaker()


def logged_without_wraps(call):
    def bare(*args, **kwargs):
        return call(*args, **kwargs)

    return bare


def logged_with_wraps(call):
    @functools.wraps(call)
    def wrapped(*args, **kwargs):
        return call(*args, **kwargs)

    return wrapped


def get_agent(user_agent: Annotated[str, Header()]) -> str:
    return user_agent


def get_hidden(x_tenant: Annotated[str, Header(include_in_schema=False)] = "") -> str:
    return x_tenant


app = FastAPI()


@app.get("/bare")
def read_bare(agent: Annotated[str, Depends(logged_without_wraps(get_agent))]) -> str:
    return agent


@app.get("/wrapped")
def read_wrapped(agent: Annotated[str, Depends(logged_with_wraps(get_agent))]) -> str:
    return agent


@app.get("/session")
def read_session(session: Annotated[Session, Depends(make_session)]) -> str:
    return type(session).__name__


@app.get("/hidden")
def read_hidden(tenant: Annotated[str, Depends(get_hidden)]) -> str:
    return tenant


client = TestClient(app)


def ask(path: str) -> list | str:
    answer = client.get(path).json()
    return answer if isinstance(answer, str) else [error["loc"] for error in answer["detail"]]


bare, wrapped, session = ask("/bare"), ask("/wrapped"), ask("/session")
hidden = client.get("/hidden", headers={"X-Tenant": "north"}).json()
listed = app.openapi()["paths"]["/hidden"]["get"].get("parameters", [])
print("decorated without wraps, missing:", bare)
print("decorated with wraps:            ", wrapped)
print("Depends(sessionmaker), missing:  ", session)
print("hidden from the docs, still read:", hidden, listed)

assert bare == [["query", "args"], ["query", "kwargs"]]
assert wrapped == "testclient"
assert session == [["query", "local_kw"]]
assert (hidden, listed) == ("north", [])
