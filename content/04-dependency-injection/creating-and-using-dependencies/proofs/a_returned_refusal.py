"""Only an exception ends the request: a response that a dependency returns is just its value."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient

# breaks: return JSONResponse({"detail": "No key"}, 401) => raise HTTPException(401)
# breaks: raise HTTPException(401, "No key") => return HTTPException(401, "No key")
# breaks: [Depends(returns), Depends(second)] => [Depends(returns)]

ran: list[str] = []
KeyDep = Annotated[str | None, Header(alias="X-Key")]


def returns(key: KeyDep = None):
    if key is None:
        return JSONResponse({"detail": "No key"}, 401)


def raises(key: KeyDep = None) -> None:
    if key is None:
        raise HTTPException(401, "No key")


def second() -> None:
    ran.append("second")


app = FastAPI()


@app.get("/returned", dependencies=[Depends(returns), Depends(second)])
def read_returned() -> list[str]:
    ran.append("endpoint")
    return ran


@app.get("/raised", dependencies=[Depends(raises), Depends(second)])
def read_raised() -> list[str]:
    ran.append("endpoint")
    return ran


client = TestClient(app)


def ask(path: str) -> tuple[int, list[str]]:
    ran.clear()
    return client.get(path).status_code, list(ran)


returned, raised = ask("/returned"), ask("/raised")
print("returned:", returned)
print("raised:  ", raised)

assert returned == (200, ["second", "endpoint"])
assert raised == (401, [])
