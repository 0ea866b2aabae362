from typing import Any

from greenroom.judge import Answer, ServedApp, check

READ = {"id", "email", "displayName", "credits"}
STAFF = READ | {"isStaff", "createdAt"}


def make_body(app: ServedApp) -> dict[str, Any]:
    word = app.draw.word()
    return {
        "email": f"{word}@example.org",
        "displayName": app.draw.word(),
        "password": app.draw.token(),
    }


async def sign_up(app: ServedApp, **more: object) -> tuple[dict[str, Any], Answer]:
    body = make_body(app) | more
    created = await app.post("/accounts", json=body)
    created.must_have(status=201)
    return body, created


def entry_of(listing: list[dict[str, Any]], email: str) -> dict[str, Any]:
    return next(entry for entry in listing if entry["email"] == email)


@check("A new account is answered with its four keys", task=1, visible=True)
async def created_is_read(app: ServedApp) -> None:
    body, created = await sign_up(app)
    created.must_have(
        needed=f"the keys {sorted(READ)} and the email {body['email']}",
        holds=lambda answer: (
            set(answer) == READ
            and answer["email"] == body["email"]
            and answer["displayName"] == body["displayName"]
            and answer["credits"] == 10
        ),
    )


@check("What the server decides cannot be sent", task=2, visible=True)
async def server_decides(app: ServedApp) -> None:
    values = {"id": 1, "isStaff": True, "credits": 10**6, "createdAt": "2020-01-01T00:00:00Z"}
    for name, value in values.items():
        body = make_body(app) | {name: value}
        (await app.post("/accounts", json=body)).must_have(status=422)


@check("Another name is refused", task=2)
async def other_names(app: ServedApp) -> None:
    body = make_body(app) | {app.draw.word(): "x"}
    (await app.post("/accounts", json=body)).must_have(status=422)


@check("A short password is refused", task=3)
async def short_password(app: ServedApp) -> None:
    body = make_body(app) | {"password": "seven77"}
    (await app.post("/accounts", json=body)).must_have(status=422)
    (await app.post("/accounts", json=body | {"password": "eight888"})).must_have(status=201)


@check("No answer holds a password or a hash", task=3)
async def no_password(app: ServedApp) -> None:
    _, created = await sign_up(app)
    one = await app.get(f"/accounts/{created.json()['id']}")
    for answer in (created, one, await app.get("/accounts"), await app.get("/staff/accounts")):
        answer.must_have(needed="no password", holds=lambda _, text=answer.text: "assw" not in text)


@check("One account and a list show the four keys", task=4, visible=True)
async def four_keys_everywhere(app: ServedApp) -> None:
    body, created = await sign_up(app)
    one = await app.get(f"/accounts/{created.json()['id']}")
    one.must_have(
        status=200,
        needed=f"the keys {sorted(READ)}",
        holds=lambda answer: set(answer) == READ and answer["displayName"] == body["displayName"],
    )
    (await app.get("/accounts")).must_have(
        status=200,
        needed=f"entries with the keys {sorted(READ)}",
        holds=lambda answer: set(entry_of(answer, body["email"])) == READ,
    )


@check("Staff sees two keys more", task=5)
async def staff_sees_more(app: ServedApp) -> None:
    body, _ = await sign_up(app)
    (await app.get("/staff/accounts")).must_have(
        status=200,
        needed=f"entries with the keys {sorted(STAFF)}, not staff",
        holds=lambda answer: (
            set(entry := entry_of(answer, body["email"])) == STAFF and entry["isStaff"] is False
        ),
    )
