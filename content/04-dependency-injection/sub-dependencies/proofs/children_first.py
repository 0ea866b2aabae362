"""Children are solved before their parent's own values; an error stops only its branch."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient

# breaks: def get_user(token: int = 0) -> str: => def get_user(token: str = "") -> str:
# breaks: def get_project(user: UserDep, project: int = 0) => def get_project(project: int = 0)
# breaks: def read(project: ProjectDep, clock: ClockDep) => def read(project: ProjectDep)
# breaks: project: int = 0) -> str: => project: str = "") -> str:
# breaks: raise HTTPException(402) => return None

called: list[str] = []


def get_user(token: int = 0) -> str:
    called.append("user")
    return "ana"


UserDep = Annotated[str, Depends(get_user)]


def get_project(user: UserDep, project: int = 0) -> str:
    called.append("project")
    return "apollo"


def get_clock() -> int:
    called.append("clock")
    return 12


ProjectDep = Annotated[str, Depends(get_project)]
ClockDep = Annotated[int, Depends(get_clock)]
app = FastAPI()


@app.get("/read")
def read(project: ProjectDep, clock: ClockDep) -> None:
    called.append("endpoint")


def charge() -> None:
    raise HTTPException(402)


PaidDep = Annotated[None, Depends(charge)]


@app.get("/charged")
def read_charged(project: ProjectDep, paid: PaidDep) -> None: ...


client = TestClient(app)


def ask(query: str) -> tuple[int, list[str], list[str]]:
    called.clear()
    answer = client.get(f"/read?{query}")
    names = [error["loc"][1] for error in answer.json()["detail"]] if answer.is_error else []
    return answer.status_code, list(called), names


good, bad_child, bad_parent, both = map(ask, ("", "token=x", "project=x", "token=x&project=x"))
print("all good:          ", good)
print("child's value bad: ", bad_child)
print("parent's value bad:", bad_parent)
print("both bad:          ", both)
charged = client.get("/charged?token=x&project=x").status_code
print("both bad, then an exception:", charged)

assert good == (200, ["user", "project", "clock", "endpoint"], [])
assert bad_child == (422, ["clock"], ["token"])
assert bad_parent == (422, ["user", "clock"], ["project"])
assert both == (422, ["clock"], ["token", "project"])
assert charged == 402
