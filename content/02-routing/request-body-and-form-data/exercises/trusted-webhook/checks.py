import hashlib
import hmac
import json

from greenroom.judge import Answer, ServedApp, check

SECRET = b"whsec-7f1c0a52"
JSON = "application/json"


def sign(body: bytes) -> str:
    return "sha256=" + hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def make_event(app: ServedApp) -> dict:
    draw = app.draw
    return {"id": draw.token(), "order": draw.token(), "cents": draw.number(1, 90_000)}


def compact(event: dict) -> bytes:
    return json.dumps(event, separators=(",", ":")).encode()


async def deliver(
    app: ServedApp, body: bytes, *, signature: str | None, kind: str | None = JSON
) -> Answer:
    headers: dict = {"X-Signature": signature, "Content-Type": kind}
    headers = {name: value for name, value in headers.items() if value is not None}
    return await app.post("/webhooks/payments", content=body, headers=headers)


async def must_be_paid(app: ServedApp, event: dict, cents: int) -> None:
    (await app.get(f"/orders/{event['order']}")).must_have(status=200, json={"paid": cents})


@check("A signed event is 204 and counts", task=1, visible=True)
async def signed_counts(app: ServedApp) -> None:
    event = make_event(app)
    second = make_event(app) | {"order": event["order"]}
    for each in (event, second):
        body = compact(each)
        (await deliver(app, body, signature=sign(body))).must_have(status=204)
    await must_be_paid(app, event, event["cents"] + second["cents"])


@check("A wrong signature is 401 and counts nothing", task=2, visible=True)
async def wrong_is_refused(app: ServedApp) -> None:
    event = make_event(app)
    body, other = compact(event), compact(make_event(app))
    (await deliver(app, body, signature=sign(other))).must_have(status=401)
    await must_be_paid(app, event, 0)


@check("A missing signature is 401", task=2)
async def missing_is_refused(app: ServedApp) -> None:
    event = make_event(app)
    (await deliver(app, compact(event), signature=None)).must_have(status=401)
    await must_be_paid(app, event, 0)


@check("After a forged delivery the true one still counts", task=2)
async def forged_leaves_nothing(app: ServedApp) -> None:
    event = make_event(app)
    forged = compact(event | {"cents": 1})
    (await deliver(app, forged, signature=sign(compact(event)))).must_have(status=401)
    body = compact(event)
    (await deliver(app, body, signature=sign(body))).must_have(status=204)
    await must_be_paid(app, event, event["cents"])


@check("What is no JSON is 401 as long as it is not signed", task=3)
async def signature_comes_first(app: ServedApp) -> None:
    body = b'{"id": "' + app.draw.token().encode()
    (await deliver(app, body, signature=sign(b"other"))).must_have(status=401)


@check("Spaces, order and escapes are as they were sent", task=4)
async def bytes_as_sent(app: ServedApp) -> None:
    event = make_event(app)
    event["order"] += "é"
    turned = dict(reversed(event.items()))
    body = json.dumps(turned, indent=3).encode()
    (await deliver(app, body, signature=sign(body))).must_have(status=204)
    await must_be_paid(app, event, event["cents"])


@check("Signed text that is no JSON is 422", task=5)
async def no_json(app: ServedApp) -> None:
    body = compact(make_event(app))[:-1]
    (await deliver(app, body, signature=sign(body))).must_have(status=422)


@check("Signed bytes that are no text are 422", task=5)
async def no_text(app: ServedApp) -> None:
    body = compact(make_event(app)).replace(b'"cents"', b'"c\xffnts"')
    (await deliver(app, body, signature=sign(body))).must_have(status=422)


@check("Signed JSON that is no event is 422", task=5)
async def no_event(app: ServedApp) -> None:
    event = make_event(app)
    missing = {"id": event["id"], "order": event["order"]}
    for wrong in (missing, event | {"cents": "much"}):
        body = compact(wrong)
        (await deliver(app, body, signature=sign(body))).must_have(status=422)
    await must_be_paid(app, event, 0)


@check("The content type decides nothing", task=6)
async def any_content_type(app: ServedApp) -> None:
    for kind in ("text/plain", None, "application/cloudevents+json"):
        event = make_event(app)
        body = compact(event)
        (await deliver(app, body, signature=sign(body), kind=kind)).must_have(status=204)
        await must_be_paid(app, event, event["cents"])


@check("An event that comes twice counts once", task=7)
async def twice_counts_once(app: ServedApp) -> None:
    event = make_event(app)
    for body in (compact(event), json.dumps(event, indent=1).encode()):
        (await deliver(app, body, signature=sign(body))).must_have(status=204)
    await must_be_paid(app, event, event["cents"])
