"""Each dependency needs what has to be true before it."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException

USERS = {"t1": "ana", "t2": "bo"}
PROJECTS = {
    "apollo": {"owner": "ana", "members": ["ana", "bo"]},
    "zeus": {"owner": "bo", "members": ["bo"]},
}


def get_user(token: str = "") -> str:
    if token not in USERS:
        raise HTTPException(401)
    return USERS[token]


UserDep = Annotated[str, Depends(get_user)]


def get_project(project: str, user: UserDep) -> dict:
    found = PROJECTS.get(project)
    if found is None or user not in found["members"]:
        raise HTTPException(404, "No such project.")
    return found


ProjectDep = Annotated[dict, Depends(get_project)]


def require_owner(user: UserDep, project: ProjectDep) -> None:
    if user != project["owner"]:
        raise HTTPException(403)


app = FastAPI()


@app.get("/projects/{project}")
def read_project(project: ProjectDep) -> dict:
    return project


@app.delete("/projects/{project}", dependencies=[Depends(require_owner)])
def delete_project(project: ProjectDep) -> str:
    return f"deleted what {project['owner']} had"


# try: GET /projects/nothing -> 401 {"detail": "Unauthorized"}
# try: GET /projects/zeus?token=t1 -> 404 {"detail": "No such project."}
# try: GET /projects/nothing?token=t1 -> 404 {"detail": "No such project."}
# try: DELETE /projects/apollo?token=t2 -> 403 {"detail": "Forbidden"}
# try: DELETE /projects/apollo?token=t1 -> 200 "deleted what ana had"
