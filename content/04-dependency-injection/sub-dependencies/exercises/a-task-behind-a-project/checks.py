from typing import Any

from greenroom.judge import Answer, ServedApp, check


async def put(app: ServedApp, what: str, value: dict[str, Any]) -> None:
    (await app.put(f"/outside/{what}", json=value)).must_have(status=200)


async def add_user(app: ServedApp) -> tuple[str, str]:
    """The name and the token of a new user."""
    name, token = app.draw.word() + app.draw.token()[:6], app.draw.token()
    await put(app, "users", {"name": name, "token": token})
    return name, token


async def add_project(app: ServedApp, owner: str, *members: str) -> str:
    project = {"id": app.draw.token(), "owner": owner, "members": [owner, *members]}
    await put(app, "projects", project)
    return project["id"]


async def add_task(app: ServedApp, project: str) -> str:
    task = {"id": app.draw.token(), "project": project, "title": app.draw.word()}
    await put(app, "tasks", task)
    return task["id"]


def routes(project: str, task: str) -> list[tuple[str, str]]:
    path = f"/projects/{project}"
    return [
        ("GET", path),
        ("GET", f"{path}/tasks/{task}"),
        ("POST", f"{path}/tasks/{task}/done"),
        ("DELETE", f"{path}/tasks/{task}"),
    ]


async def send(app: ServedApp, route: tuple[str, str], token: str | None) -> Answer:
    return await app.request(*route, headers={"X-Token": token} if token else {})


async def must_look_up(app: ServedApp, what: str, times: int) -> None:
    answer = await app.get("/outside/lookups")
    answer.must_have(
        status=200,
        needed=f"{times} lookups of {what}",
        holds=lambda noted: noted.count(what) == times,
    )


@check("A stranger is answered with 401 on all four routes", task=1, visible=True)
async def strangers_are_refused(app: ServedApp) -> None:
    owner, _ = await add_user(app)
    project = await add_project(app, owner)
    task = await add_task(app, project)
    for route in routes(project, task):
        (await send(app, route, None)).must_have(status=401)
        (await send(app, route, app.draw.token())).must_have(status=401)


@check("A stranger is answered with 401 for what does not exist, too", task=1)
async def strangers_learn_nothing(app: ServedApp) -> None:
    for route in routes(app.draw.token(), app.draw.token()):
        (await send(app, route, None)).must_have(status=401)


@check("Members reach the project and its tasks", task=2, visible=True)
async def members_reach_it(app: ServedApp) -> None:
    owner, _ = await add_user(app)
    member, token = await add_user(app)
    project = await add_project(app, owner, member)
    task = await add_task(app, project)
    read, read_task, finish, _ = routes(project, task)
    (await send(app, read, token)).must_have(
        status=200, needed="this project", holds=lambda body: body["id"] == project
    )
    (await send(app, read_task, token)).must_have(
        status=200, needed="this task", holds=lambda body: body["id"] == task
    )
    (await send(app, finish, token)).must_have(
        status=200, needed="done", holds=lambda body: body["done"] is True
    )


@check("For others a project is as if it did not exist", task=2, visible=True)
async def others_see_nothing(app: ServedApp) -> None:
    owner, _ = await add_user(app)
    _, token = await add_user(app)
    project = await add_project(app, owner)
    task = await add_task(app, project)
    hidden, absent = routes(project, task), routes(app.draw.token(), task)
    for one, other in zip(hidden, absent, strict=True):
        refused = await send(app, one, token)
        refused.must_have(status=404)
        (await send(app, other, token)).must_have(status=404, json=refused.json())


@check("A task of another project is not found", task=3)
async def tasks_stay_in_their_project(app: ServedApp) -> None:
    owner, token = await add_user(app)
    project, other = await add_project(app, owner), await add_project(app, owner)
    task = await add_task(app, other)
    for route in routes(project, task)[1:]:
        (await send(app, route, token)).must_have(status=404)
    for route in routes(project, app.draw.token())[1:]:
        (await send(app, route, token)).must_have(status=404)
    (await app.get(f"/outside/tasks/{task}")).must_have(status=200, json=True)


@check("A member who is not the owner is told 403", task=4)
async def members_are_told(app: ServedApp) -> None:
    owner, _ = await add_user(app)
    member, members = await add_user(app)
    project = await add_project(app, owner, member)
    task = await add_task(app, project)
    (await send(app, routes(project, task)[3], members)).must_have(status=403)


@check("Only the owner deletes", task=4)
async def owner_deletes(app: ServedApp) -> None:
    owner, owners = await add_user(app)
    member, members = await add_user(app)
    project = await add_project(app, owner, member)
    task = await add_task(app, project)
    delete = routes(project, task)[3]
    await send(app, delete, members)
    (await app.get(f"/outside/tasks/{task}")).must_have(status=200, json=True)
    (await send(app, delete, owners)).must_have(status=204)
    (await app.get(f"/outside/tasks/{task}")).must_have(status=200, json=False)


@check("Nothing is looked up for who is refused", task=5)
async def refused_costs_nothing(app: ServedApp) -> None:
    owner, _ = await add_user(app)
    _, others = await add_user(app)
    project = await add_project(app, owner)
    task = await add_task(app, project)
    for route in routes(project, task):
        await send(app, route, app.draw.token())
    await must_look_up(app, f"project {project}", 0)
    for route in routes(project, task)[1:]:
        await send(app, route, others)
    await must_look_up(app, f"task {task}", 0)


@check("Each thing is looked up once in a request", task=6)
async def once_each(app: ServedApp) -> None:
    owner, token = await add_user(app)
    project = await add_project(app, owner)
    task = await add_task(app, project)
    await send(app, routes(project, task)[3], token)
    for what in (f"user {token}", f"project {project}", f"task {task}"):
        await must_look_up(app, what, 1)


@check("Routes have their ids and the token as parameters", task=7)
async def parameters_are_named(app: ServedApp) -> None:
    wanted = {"project_id", "task_id", "x-token"}
    for path, operations in (await app.openapi())["paths"].items():
        if path.startswith("/projects"):
            names = wanted if "{task_id}" in path else wanted - {"task_id"}
            for operation in operations.values():
                found = {each["name"] for each in operation["parameters"]}
                assert found == names and "requestBody" not in operation, (
                    f"{', '.join(sorted(names))} at {path}, and no body"
                )
