from typing import Annotated

import outside
from fastapi import FastAPI, Header, HTTPException
from outside import Project, Task

app = FastAPI()
app.mount("/outside", outside.app)

TokenHeader = Annotated[str, Header()]


@app.get("/projects/{project_id}")
async def read_project(project_id: str, x_token: TokenHeader = "") -> Project:
    project = outside.find_project(project_id)
    if project is None:
        raise HTTPException(404, "No such project.")
    user = outside.find_user(x_token)
    if user is None:
        raise HTTPException(401)
    if user.name not in project.members:
        raise HTTPException(403, "You are not a member.")
    return project


@app.get("/projects/{project_id}/tasks/{task_id}")
async def read_task(project_id: str, task_id: str, x_token: TokenHeader = "") -> Task:
    if outside.find_user(x_token) is None:
        raise HTTPException(401)
    task = outside.find_task(task_id)
    if task is None:
        raise HTTPException(404, "No such task.")
    return task


@app.post("/projects/{project_id}/tasks/{task_id}/done")
async def finish_task(project_id: str, task_id: str, x_token: TokenHeader = "") -> Task:
    task = await read_task(project_id, task_id, x_token)
    task.done = True
    return task


@app.delete("/projects/{project_id}/tasks/{task_id}", status_code=204)
async def delete_task(project_id: str, task_id: str, x_token: TokenHeader = "") -> None:
    task = await read_task(project_id, task_id, x_token)
    outside.remove_task(task)
