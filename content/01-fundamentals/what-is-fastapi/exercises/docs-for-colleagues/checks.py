import re
from base64 import b64encode

from greenroom.judge import Answer, ServedApp, check

PAGES, DOCUMENT = ("/docs", "/redoc"), "/openapi.json"
OPERATIONS = {("/tools", "get"), ("/loans", "post"), ("/loans/{tool}", "delete")}


def basic(name: str, password: str) -> dict[str, str]:
    return {"Authorization": f"Basic {b64encode(f'{name}:{password}'.encode()).decode()}"}


async def colleague(app: ServedApp) -> tuple[str, str]:
    name, password = app.draw.word(), app.draw.token()
    answer = await app.put(f"/staff/colleagues/{name}", json={"password": password})
    answer.must_have(status=200)
    return name, password


async def document(app: ServedApp) -> Answer:
    return await app.get(DOCUMENT, headers=basic(*await colleague(app)))


def operations(body: dict) -> set[tuple[str, str]]:
    return {(path, method) for path, methods in body["paths"].items() for method in methods}


@check("Without name and password the three addresses are 401", task=1, visible=True)
async def closed_to_strangers(app: ServedApp) -> None:
    for path in (*PAGES, DOCUMENT):
        (await app.get(path)).must_have(status=401)


@check("With a wrong password the three addresses are 401", task=1)
async def wrong_password_is_401(app: ServedApp) -> None:
    name, _ = await colleague(app)
    for path in (*PAGES, DOCUMENT):
        for auth in ((name, app.draw.token()), (app.draw.word(), "")):
            (await app.get(path, headers=basic(*auth))).must_have(status=401)


@check("A refusal makes the browser ask", task=2)
async def browser_asks(app: ServedApp) -> None:
    name, _ = await colleague(app)
    for headers in ({}, basic(name, app.draw.token())):
        for path in (*PAGES, DOCUMENT):
            answer = await app.get(path, headers=headers)
            challenge = answer.headers.get("WWW-Authenticate", "")
            if answer.status == 401 and not challenge.lower().startswith("basic"):
                answer.fail("headers", "WWW-Authenticate: Basic …")


@check("A colleague gets the pages and the document that they load", task=3, visible=True)
async def pages_work(app: ServedApp) -> None:
    headers = basic(*await colleague(app))
    for path in PAGES:
        page = await app.get(path, headers=headers)
        page.must_have(status=200)
        loaded = re.search(r"""(?:url: |spec-url=)['"]([^'"]+)""", page.text)
        (await app.get(loaded[1] if loaded else DOCUMENT, headers=headers)).must_have(
            status=200, needed="an OpenAPI document", holds=lambda body: "openapi" in body
        )


@check("The document has title, version and every operation", task=4)
async def document_is_complete(app: ServedApp) -> None:
    answer = await document(app)
    answer.must_have(
        status=200,
        needed=f"Tool library 3.1 and {len(OPERATIONS)} operations",
        holds=lambda body: (
            (body["info"]["title"], body["info"]["version"]) == ("Tool library", "3.1")
            and operations(body) >= OPERATIONS
        ),
    )


@check("The document describes nothing but the library", task=5)
async def document_has_nothing_else(app: ServedApp) -> None:
    answer = await document(app)
    answer.must_have(
        status=200,
        needed="no operation besides those of the library",
        holds=lambda body: operations(body) <= OPERATIONS,
    )


@check("The library needs no password", task=6, visible=True)
async def library_is_open(app: ServedApp) -> None:
    (await app.get("/tools")).must_have(status=200, json=["drill", "ladder", "saw"])
    tool = app.draw.word()
    (await app.post("/loans", json={"tool": tool})).must_have(status=201, json={"tool": tool})
    (await app.delete(f"/loans/{tool}")).must_have(status=204)
