"""Users, projects, tasks, and a note of all that was looked up. Given: do not change it."""

from fastapi import FastAPI
from pydantic import BaseModel


class User(BaseModel):
    name: str
    token: str


class Project(BaseModel):
    id: str
    owner: str
    members: list[str]


class Task(BaseModel):
    id: str
    project: str
    title: str
    done: bool = False


users: dict[str, User] = {}
projects: dict[str, Project] = {}
tasks: dict[str, Task] = {}
lookups: list[str] = []


def find_user(token: str) -> User | None:
    lookups.append(f"user {token}")
    return users.get(token)


def find_project(project_id: str) -> Project | None:
    lookups.append(f"project {project_id}")
    return projects.get(project_id)


def find_task(task_id: str) -> Task | None:
    lookups.append(f"task {task_id}")
    return tasks.get(task_id)


def remove_task(task: Task) -> None:
    del tasks[task.id]


app = FastAPI()


@app.put("/users")
async def put_user(user: User) -> None:
    users[user.token] = user


@app.put("/projects")
async def put_project(project: Project) -> None:
    projects[project.id] = project


@app.put("/tasks")
async def put_task(task: Task) -> None:
    tasks[task.id] = task


@app.get("/lookups")
async def list_lookups() -> list[str]:
    return lookups


@app.get("/tasks/{task_id}")
async def is_there(task_id: str) -> bool:
    return task_id in tasks
