from typing import Annotated

import outside
from fastapi import Depends, FastAPI, Header, HTTPException
from outside import Project, Task, User


async def get_user(x_token: Annotated[str, Header()] = "") -> User:
    user = outside.find_user(x_token)
    if user is None:
        raise HTTPException(401)
    return user


UserDep = Annotated[User, Depends(get_user)]


async def get_project(project_id: str, user: UserDep) -> Project:
    project = outside.find_project(project_id)
    if project is None or user.name not in project.members:
        raise HTTPException(404, "No such project.")
    return project


ProjectDep = Annotated[Project, Depends(get_project)]


async def get_task(task_id: str, project: ProjectDep) -> Task:
    task = outside.find_task(task_id)
    if task is None or task.project != project.id:
        raise HTTPException(404, "No such task.")
    return task


TaskDep = Annotated[Task, Depends(get_task)]


async def require_owner(user: UserDep, project: ProjectDep) -> None:
    if user.name != project.owner:
        raise HTTPException(403, "Only the owner may do that.")


app = FastAPI()
app.mount("/outside", outside.app)


@app.get("/projects/{project_id}")
async def read_project(project: ProjectDep) -> Project:
    return project


@app.get("/projects/{project_id}/tasks/{task_id}")
async def read_task(task: TaskDep) -> Task:
    return task


@app.post("/projects/{project_id}/tasks/{task_id}/done")
async def finish_task(task: TaskDep) -> Task:
    task.done = True
    return task


@app.delete(
    "/projects/{project_id}/tasks/{task_id}",
    status_code=204,
)
async def delete_task(task: TaskDep) -> None:
    outside.remove_task(task)
