import csv
import re
from io import StringIO
from urllib.parse import quote, unquote

from greenroom.judge import Answer, ServedApp, check

CSV = {"Accept": "text/csv"}


async def customer(app: ServedApp, *items: str, name: str | None = None) -> tuple[str, list[dict]]:
    """A customer of this check's own, with an order for each item."""
    name = name or app.draw.word()
    stored = [{"item": item, "cents": app.draw.number(1, 9999)} for item in items]
    (await app.put(f"/data/{quote(name, safe='')}", json=stored)).must_have(status=200)
    return name, stored


async def ask(app: ServedApp, name: str, headers: dict[str, str] | None = None) -> Answer:
    return await app.get(f"/customers/{quote(name, safe='')}/orders", headers=headers or {})


def lines(answer: Answer) -> list[list[str]]:
    return list(csv.reader(StringIO(answer.text, newline="")))


def must_be(answer: Answer, wanted: str) -> None:
    answer.must_have(status=200)
    kind = answer.headers.get("Content-Type", "")
    if kind.split(";")[0].strip().lower() != wanted:
        answer.fail("headers", f"Content-Type: {wanted}")


@check("Who asks for CSV gets CSV", task=1, visible=True)
async def csv_is_chosen(app: ServedApp) -> None:
    name, _ = await customer(app, app.draw.word())
    must_be(await ask(app, name, CSV), "text/csv")


@check("`text/csv` is found among other types", task=1)
async def csv_among_others(app: ServedApp) -> None:
    name, _ = await customer(app, app.draw.word())
    for accept in ("text/csv, */*;q=0.1", "application/xml, text/csv;q=0.9", "text/csv; q=1"):
        must_be(await ask(app, name, {"Accept": accept}), "text/csv")


@check("Everybody else gets JSON as before", task=1, visible=True)
async def json_stays(app: ServedApp) -> None:
    name, stored = await customer(app, app.draw.word(), app.draw.word())
    for accept in ("application/json", "*/*", "text/html, application/json"):
        answer = await ask(app, name, {"Accept": accept})
        must_be(answer, "application/json")
        answer.must_have(json=stored)


@check("A header line and a line for each order", task=2, visible=True)
async def lines_are_there(app: ServedApp) -> None:
    name, stored = await customer(app, app.draw.word(), app.draw.word())
    answer = await ask(app, name, CSV)
    answer.must_have(status=200)
    expected = [["item", "cents"], *([each["item"], str(each["cents"])] for each in stored)]
    if lines(answer) != expected:
        answer.fail("body", f"{expected} when it is read as CSV")


@check("Commas, quotes and line breaks come back as they were", task=2)
async def texts_come_back(app: ServedApp) -> None:
    word = app.draw.word()
    items = [f"{word}, red", f'{word} 12" "big"', f"{word}\nsecond line", f"{word};Łódź"]
    name, _ = await customer(app, *items)
    answer = await ask(app, name, CSV)
    answer.must_have(status=200)
    if [line[0] for line in lines(answer)[1:]] != items:
        answer.fail("body", f"the items {items} when it is read as CSV")


@check("What looks like a formula gets an apostrophe", task=3)
async def formulas_are_harmless(app: ServedApp) -> None:
    items = [f"{sign}{app.draw.word()}" for sign in "=+-@"]
    name, _ = await customer(app, *items, app.draw.word())
    answer = await ask(app, name, CSV)
    answer.must_have(status=200)
    found = [line[0] for line in lines(answer)[1:5]]
    if found != [f"'{item}" for item in items]:
        answer.fail("body", "an apostrophe before each of =, +, - and @")


def filename_of(answer: Answer) -> str | None:
    """What a browser reads: the encoded name where there is one."""
    value = answer.headers.get("Content-Disposition", "")
    if found := re.search(r"filename\*\s*=\s*utf-8''([^;]+)", value, re.IGNORECASE):
        return unquote(found[1].strip())
    found = re.search(r'filename\s*=\s*"?([^";]+)', value, re.IGNORECASE)
    return found[1] if found else None


@check("The download has the customer's name, in any letters", task=4)
async def download_is_named(app: ServedApp) -> None:
    word = app.draw.word()
    for wanted in (word, f"{word} Łódź", f"{word} 東京"):
        name, _ = await customer(app, app.draw.word(), name=wanted)
        answer = await ask(app, name, CSV)
        answer.must_have(status=200)
        kind = answer.headers.get("Content-Disposition", "")
        if not kind.startswith("attachment") or filename_of(answer) != f"orders-{wanted}.csv":
            answer.fail("headers", f"Content-Disposition: attachment, named orders-{wanted}.csv")


@check("Somebody unknown is 404 in JSON, for CSV too", task=5)
async def unknown_is_404(app: ServedApp) -> None:
    for headers in ({}, CSV):
        answer = await ask(app, app.draw.word(), headers)
        answer.must_have(status=404, json={"detail": "No such customer"})


@check("Both answers say `Vary: Accept`", task=6)
async def both_vary(app: ServedApp) -> None:
    name, _ = await customer(app, app.draw.word())
    for headers in ({"Accept": "application/json"}, CSV):
        answer = await ask(app, name, headers)
        answer.must_have(status=200)
        if "accept" not in answer.headers.get("Vary", "").lower():
            answer.fail("headers", "Vary: Accept")


@check("OpenAPI lists both types, JSON with its schema", task=7)
async def both_are_described(app: ServedApp) -> None:
    operation = (await app.openapi())["paths"]["/customers/{name}/orders"]["get"]
    content = operation["responses"]["200"]["content"]
    assert "text/csv" in content and content["application/json"]["schema"].get("type") == "array", (
        "`application/json` with a schema and `text/csv` under 200"
    )
