"""The first exception ends the walk: what stands later is not called, what stood earlier was."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient

# breaks: def by_position(project: LooseDep, user: UserDep) => def by_position(user: UserDep, project: LooseDep)
# breaks: def get_bound(user: UserDep) -> str: => def get_bound() -> str:
# breaks: dependencies=[Depends(get_user)] => dependencies=[]

called: list[str] = []


def get_user() -> str:
    called.append("user")
    raise HTTPException(401)


UserDep = Annotated[str, Depends(get_user)]


def get_loose() -> str:
    called.append("project")
    raise HTTPException(404)


def get_bound(user: UserDep) -> str:
    called.append("project")
    raise HTTPException(404)


LooseDep = Annotated[str, Depends(get_loose)]
BoundDep = Annotated[str, Depends(get_bound)]
app = FastAPI()


@app.get("/position")
def by_position(project: LooseDep, user: UserDep) -> None: ...


@app.get("/need")
def by_need(project: BoundDep, user: UserDep) -> None: ...


@app.get("/list", dependencies=[Depends(get_user)])
def by_list(project: LooseDep) -> None: ...


client = TestClient(app)


def ask(path: str) -> tuple[int, list[str]]:
    called.clear()
    return client.get(path).status_code, list(called)


position, need, listed = ask("/position"), ask("/need"), ask("/list")
print("project: …, user: … in the signature:", position)
print("project needs the user:              ", need)
print("user in the list of the route:       ", listed)

assert position == (404, ["project"])
assert need == (401, ["user"])
assert listed == (401, ["user"])
