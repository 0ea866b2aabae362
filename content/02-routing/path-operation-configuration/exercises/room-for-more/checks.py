import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from greenroom.judge import Answer, ServedApp, check

Json = dict[str, Any]
CONTRACT: Json = json.loads((Path(__file__).parent / "starter" / "contract.json").read_text())
TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool}
TYPES |= {"array": list, "object": dict, "null": type(None)}
LIMITS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength")
LIMITS += ("minItems", "maxItems", "uniqueItems", "multipleOf", "pattern", "format")


def operations(document: Json) -> dict[str, Json]:
    """Each operation by method and path, as `POST /bookings`."""
    return {
        f"{method.upper()} {path}": operation
        for path, item in document["paths"].items()
        for method, operation in item.items()
    }


def schema_in(described: Json) -> Json:
    """The schema of a body or of an answer; empty if there is none."""
    schema: Json = described.get("content", {}).get("application/json", {}).get("schema", {})
    return schema


def pairs(document: Json) -> Iterator[tuple[str, Json, Json]]:
    """Each operation of the contract, as it is there and as it is in the document."""
    found = operations(document)
    for name, old in operations(CONTRACT).items():
        if name in found:
            yield name, old, found[name]


def forms(schema: Json, document: Json) -> list[Json]:
    """What a value may be: the alternatives of a schema, references followed."""
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].split("/")[-1]]
        return forms(schema, document)
    for several in ("anyOf", "oneOf"):
        if several in schema:
            return [form for each in schema[several] for form in forms(each, document)]
    return [schema | {"enum": [schema["const"]]} if "const" in schema else schema]


def covers(wide: Json, tight: Json) -> bool:
    """Whether `wide` takes each value of `tight`; what is inside of it is compared elsewhere."""
    types = wide.get("type"), tight.get("type")
    if types[0] not in (None, types[1]) and types != ("number", "integer"):
        return False
    if "enum" in wide and not set(tight.get("enum", [object()])) <= set(wide["enum"]):
        return False
    return all(tight.get(limit) == wide[limit] for limit in LIMITS if limit in wide)


class Comparison:
    """What has changed from the contract to the document, in three heaps of sentences."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self.gone: list[str] = []
        self.asked: list[str] = []
        self.lost: list[str] = []
        missing = operations(CONTRACT).keys() - operations(document).keys()
        self.gone += [f"the operation {name}" for name in sorted(missing)]
        for name, old, new in pairs(document):
            self.parameters(name, old, new)
            self.body(name, old, new)
            self.answers(name, old, new)

    def parameters(self, name: str, old: Json, new: Json) -> None:
        before, now = (
            {(each["in"], each["name"]): each for each in operation.get("parameters", [])}
            for operation in (old, new)
        )
        for key, parameter in now.items():
            if parameter.get("required") and not before.get(key, {}).get("required"):
                self.asked.append(f"{key[1]} of {name} may be left out")
        for key, parameter in before.items():
            if key not in now:
                self.gone.append(f"the {key[0]} parameter {key[1]} of {name}")
            else:
                where = f"{key[1]} of {name}"
                self.schema(where, parameter["schema"], now[key]["schema"], sent=True)

    def body(self, name: str, old: Json, new: Json) -> None:
        before, now = (operation.get("requestBody", {}) for operation in (old, new))
        if before:
            self.schema(f"the body of {name}", schema_in(before), schema_in(now), sent=True)
        elif now.get("required"):
            self.asked.append(f"{name} without a body")

    def answers(self, name: str, old: Json, new: Json) -> None:
        """Of successes; refusals have a check of their own."""
        for status, before in old["responses"].items():
            if status.startswith("2"):
                now = schema_in(new["responses"].get(status, {}))
                self.schema(f"{status} of {name}", schema_in(before), now, sent=False)

    def schema(self, where: str, old: Json, new: Json, *, sent: bool) -> None:
        """Compares what may be sent (no less may be taken) or is read (no more may come)."""
        names = [each.get("$ref") for each in (new, *new.get("anyOf", []))]
        if "$ref" in old and old["$ref"] not in names:
            self.gone.append(f"the schema {old['$ref'].split('/')[-1]} as {where}")
        before, now = forms(old, CONTRACT), forms(new, self.document)
        wide, tight = (now, before) if sent else (before, now)
        if not all(any(covers(one, each) for one in wide) for each in tight):
            types = " or ".join(form["type"] for form in before)
            heap = self.asked if sent else self.lost
            heap.append(f"any {types} as {where}" if sent else f"nothing but {types} as {where}")
        for form in before:
            for same in (each for each in now if each.get("type") == form["type"]):
                self.inside(where, form, same, sent=sent)

    def inside(self, where: str, old: Json, new: Json, *, sent: bool) -> None:
        if "items" in old:
            self.schema(f"an item of {where}", old["items"], new.get("items", {}), sent=sent)
        before, now = old.get("properties", {}), new.get("properties", {})
        for name, field in before.items():
            if name not in now:
                self.gone.append(f"the field {name} of {where}")
            else:
                self.schema(f"{name} of {where}", field, now[name], sent=sent)
        needed, was_needed = set(new.get("required", [])), set(old.get("required", []))
        if sent:
            more = sorted(needed - was_needed)
            self.asked += [f"{name} of {where} may be left out" for name in more]
        else:
            less = sorted(was_needed - needed)
            self.lost += [f"{name} of {where} is always there" for name in less]


def fits(value: Any, schema: Json, document: Json) -> bool:
    """Whether a value is what the document says."""
    return any(fits_form(value, form, document) for form in forms(schema, document))


def fits_form(value: Any, form: Json, document: Json) -> bool:
    if "type" in form and not isinstance(value, TYPES[form["type"]]):
        return False
    if "enum" in form and value not in form["enum"]:
        return False
    if isinstance(value, list):
        return all(fits(each, form.get("items", {}), document) for each in value)
    if isinstance(value, dict):
        fields = form.get("properties", {})
        return set(form.get("required", [])) <= value.keys() and all(
            fits(value[name], fields[name], document) for name in value.keys() & fields.keys()
        )
    return True


def described(document: Json, operation: str, status: int) -> Json:
    answers = operations(document).get(operation, {}).get("responses", {})
    return schema_in(answers.get(str(status), {}))


async def add_sailing(app: ServedApp, seats: int = 50) -> tuple[str, int]:
    """A new sailing from a harbour of its own: the harbour and the number."""
    harbour = app.draw.token()
    answer = await app.post("/line/sailings", params={"origin": harbour, "seats": seats})
    answer.must_have(status=200)
    return harbour, answer.json()


def group(app: ServedApp, size: int = 1) -> list[dict[str, str]]:
    return [{"name": app.draw.word(), "assistance": app.draw.word()} for _ in range(size)]


async def book(app: ServedApp, number: int, passengers: list[dict[str, str]]) -> Answer:
    return await app.post("/bookings", json={"sailing": number, "passengers": passengers})


@check("Operation ids are those of the contract", task=1, visible=True)
async def ids_stay(app: ServedApp) -> None:
    for name, old, new in pairs(await app.openapi()):
        needed, got = old["operationId"], new.get("operationId")
        assert got == needed, f"{needed} as the id of {name}, not {got}"


@check("What the contract names is in the document", task=1, visible=True)
async def names_stay(app: ServedApp) -> None:
    gone = Comparison(await app.openapi()).gone
    assert not gone, "; ".join(gone)


@check("The document asks for nothing more", task=2, visible=True)
async def asks_for_nothing_more(app: ServedApp) -> None:
    asked = Comparison(await app.openapi()).asked
    assert not asked, "; ".join(asked)


@check("Requests of the contract are accepted", task=2)
async def old_requests_work(app: ServedApp) -> None:
    _, number = await add_sailing(app)
    for size in (1, 12):
        names = [{"name": each["name"]} for each in group(app, size)]
        answer = await book(app, number, names)
        answer.must_have(status=201)
        (await app.get(f"/bookings/{answer.json()['code']}")).must_have(status=200)
    (await app.get(f"/sailings/{number}")).must_have(status=200)
    for words in ({}, {"from": app.draw.token()}):
        (await app.get("/sailings", params=words)).must_have(status=200)


@check("The document promises no less", task=3, visible=True)
async def promises_no_less(app: ServedApp) -> None:
    lost = Comparison(await app.openapi()).lost
    assert not lost, "; ".join(lost)


@check("Answers are as the document and the contract say", task=3)
async def document_is_true(app: ServedApp) -> None:
    document = await app.openapi()
    harbour, number = await add_sailing(app, seats=1)
    booked = await book(app, number, group(app))
    booked.must_have(status=201)
    read = f"/bookings/{booked.json()['code']}"
    answers = [
        ("POST /bookings", 201, booked),
        ("POST /bookings", 409, await book(app, number, group(app))),
        ("POST /bookings", 404, await book(app, 0, group(app))),
        ("GET /bookings/{code}", 200, await app.get(read)),
        ("GET /bookings/{code}", 404, await app.get("/bookings/none")),
        ("GET /sailings", 200, await app.get("/sailings", params={"from": harbour})),
        ("GET /sailings/{number}", 200, await app.get(f"/sailings/{number}")),
        ("GET /sailings/{number}", 404, await app.get("/sailings/0")),
    ]
    for operation, status, answer in answers:
        for who, said in (("contract", CONTRACT), ("document", document)):
            schema = described(said, operation, status)
            answer.must_have(
                status=status,
                needed=f"what the {who} says of {status} at {operation}",
                holds=lambda body, schema=schema, said=said: fits(body, schema, said),
            )


@check("Operations of the contract carry the tag partners too", task=4, visible=True)
async def partners_see_them(app: ServedApp) -> None:
    found = operations(await app.openapi())
    for name in operations(CONTRACT):
        own = "bookings" if "/bookings" in name else "sailings"
        tags = found.get(name, {}).get("tags", [])
        assert sorted(tags) == sorted([own, "partners"]), f"{own} and partners at {name}: {tags}"


async def must_find(app: ServedApp, number: int, **words: str) -> None:
    (await app.get("/sailings", params=words)).must_have(
        status=200,
        needed=f"the sailing {number} alone",
        holds=lambda found: [each["number"] for each in found] == [number],
    )


@check("Sailings are found by origin, whatever from says", task=5, visible=True)
async def origin_counts(app: ServedApp) -> None:
    (harbour, number), (other, _) = await add_sailing(app), await add_sailing(app)
    await must_find(app, number, origin=harbour)
    await must_find(app, number, **{"origin": harbour, "from": other})


@check("Sailings are found by from", task=5)
async def from_works(app: ServedApp) -> None:
    harbour, number = await add_sailing(app)
    await add_sailing(app)
    await must_find(app, number, **{"from": harbour})


@check("Of the parameters only from is deprecated", task=5)
async def from_is_deprecated(app: ServedApp) -> None:
    parameters = [
        (name, each["name"], each.get("deprecated", False))
        for name, operation in operations(await app.openapi()).items()
        for each in operation.get("parameters", [])
    ]
    assert ("GET /sailings", "origin", False) in parameters, "the parameter origin"
    deprecated = [(name, parameter) for name, parameter, deprecated in parameters if deprecated]
    assert deprecated == [("GET /sailings", "from")], "from deprecated, and no other parameter"


async def must_assist(app: ServedApp, code: str, texts: list[str | None]) -> None:
    (await app.get(f"/bookings/{code}")).must_have(
        status=200,
        needed=f"assistance {texts}",
        holds=lambda booking: [each["assistance"] for each in booking["passengers"]] == texts,
    )


@check("A booking shows the assistance of each passenger", task=6, visible=True)
async def assistance_is_shown(app: ServedApp) -> None:
    _, number = await add_sailing(app)
    passengers = group(app, 2)
    answer = await book(app, number, passengers)
    answer.must_have(status=201)
    await must_assist(app, answer.json()["code"], [each["assistance"] for each in passengers])


@check("Without assistance a booking shows null", task=6)
async def assistance_is_null(app: ServedApp) -> None:
    _, number = await add_sailing(app)
    answer = await book(app, number, [{"name": app.draw.word()}])
    answer.must_have(
        status=201,
        needed="assistance null",
        holds=lambda booking: booking["passengers"][0]["assistance"] is None,
    )
    await must_assist(app, answer.json()["code"], [None])


@check("A cancelled booking is gone and its seats are free", task=7, visible=True)
async def cancelled_is_gone(app: ServedApp) -> None:
    _, number = await add_sailing(app, seats=2)
    answer = await book(app, number, group(app, 2))
    answer.must_have(status=201)
    code = answer.json()["code"]
    (await app.delete(f"/bookings/{code}")).must_have(status=204)
    for again in (app.get, app.delete):
        (await again(f"/bookings/{code}")).must_have(status=404)
    (await app.get(f"/sailings/{number}")).must_have(
        status=200, needed="2 seats left", holds=lambda sailing: sailing["seats_left"] == 2
    )


@check("The new operation is called bookings-cancel", task=7)
async def cancel_has_its_id(app: ServedApp) -> None:
    found = operations(await app.openapi()).get("DELETE /bookings/{code}", {})
    assert found.get("operationId") == "bookings-cancel", (
        f"bookings-cancel as the id of DELETE /bookings/{{code}}, not {found.get('operationId')}"
    )


@check("The departures are deprecated", task=8)
async def departures_are_deprecated(app: ServedApp) -> None:
    found = operations(await app.openapi()).get("GET /departures", {})
    assert found.get("deprecated") is True, "GET /departures, deprecated"


@check("No other operation is deprecated", task=8)
async def nothing_else_is_deprecated(app: ServedApp) -> None:
    deprecated = [
        name for name, each in operations(await app.openapi()).items() if each.get("deprecated")
    ]
    assert set(deprecated) <= {"GET /departures"}, f"no other operation deprecated: {deprecated}"


@check("The departures answer as before", task=8)
async def departures_answer(app: ServedApp) -> None:
    harbour, _ = await add_sailing(app)
    (await app.get("/departures")).must_have(
        status=200,
        needed=f"the harbour {harbour} in the list",
        holds=lambda harbours: harbour in harbours,
    )


@check("The 409 says how many seats are left", task=9, visible=True)
async def seats_left_are_told(app: ServedApp) -> None:
    seats = app.draw.number(2, 6)
    _, number = await add_sailing(app, seats)
    (await book(app, number, group(app, seats + 1))).must_have(
        status=409,
        needed=f"a detail, and seats_left {seats}",
        holds=lambda refusal: isinstance(refusal["detail"], str) and refusal["seats_left"] == seats,
    )


@check("Refusals are described with their fields", task=9)
async def refusals_are_described(app: ServedApp) -> None:
    document = await app.openapi()
    wanted = [
        (name, int(status), {"detail"})
        for name, operation in operations(CONTRACT).items()
        for status in operation["responses"]
        if status.startswith("4")
    ]
    wanted.append(("DELETE /bookings/{code}", 404, {"detail"}))
    wanted.append(("POST /bookings", 409, {"detail", "seats_left"}))
    for name, status, fields in wanted:
        for form in forms(described(document, name, status), document):
            told, always = form.get("properties", {}).keys(), form.get("required", [])
            needed = f"{', '.join(sorted(fields))} in {status} of {name}"
            assert fields <= told and "detail" in always, needed
