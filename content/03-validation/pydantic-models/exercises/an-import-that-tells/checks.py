import json
from typing import Any

from greenroom.judge import Answer, ServedApp, check


def product(app: ServedApp, **changes: Any) -> dict[str, Any]:
    """A row that fits, with a key that no other row has."""
    return {"sku": app.draw.word(), "name": app.draw.word(), "price": 900} | changes


async def send(app: ServedApp, *rows: Any) -> Answer:
    return await app.post("/imports", json={"rows": rows})


def told(answer: Answer, imported: int, *refused: tuple[int, list[str]]) -> None:
    """The answer counts the imported rows and names the refused ones, and nothing else."""
    rows = [{"row": row, "fields": fields} for row, fields in refused]
    wanted = {"imported": imported, "refused": rows}
    answer.must_have(
        status=200,
        needed=f"{json.dumps(wanted)}, the fields in any order",
        holds=lambda body: sort_fields(body) == wanted,
    )


def sort_fields(body: dict[str, Any]) -> dict[str, Any]:
    refused = [one | {"fields": sorted(one["fields"])} for one in body["refused"]]
    return body | {"refused": refused}


async def is_kept(app: ServedApp, row: dict[str, Any], **values: Any) -> None:
    answer = await app.get(f"/products/{row['sku']}")
    answer.must_have(status=200, json={"stock": 0, "until": None} | row | values)


@check("Rows before and after a bad one can be read afterwards", task=1, visible=True)
async def good_rows_are_kept(app: ServedApp) -> None:
    first, last = product(app), product(app)
    await send(app, first, product(app, price="free"), last)
    await is_kept(app, first)
    await is_kept(app, last)


@check("An import with a bad row answers 200 and counts the good ones", task=1, visible=True)
async def good_rows_are_counted(app: ServedApp) -> None:
    answer = await send(app, product(app), product(app, price="free"), product(app))
    answer.must_have(status=200, needed="imported 2", holds=lambda body: body["imported"] == 2)


@check("Every field at fault is told", task=2, visible=True)
async def every_fault_is_told(app: ServedApp) -> None:
    bad = product(app, stock="many", price=None, until="soon")
    del bad["name"]
    told(await send(app, bad), 0, (1, ["name", "price", "stock", "until"]))


@check("Refused rows are told by their positions, from 1", task=2)
async def positions(app: ServedApp) -> None:
    bad = product(app, price=app.draw.word())
    answer = await send(app, product(app), bad, product(app), bad)
    told(answer, 2, (2, ["price"]), (4, ["price"]))


@check("An unknown column is told", task=3, visible=True)
async def unknown_column(app: ServedApp) -> None:
    column = f"x_{app.draw.word()}"
    told(await send(app, product(app, **{column: 5})), 0, (1, [column]))


@check("A row that is no object is refused, and the others are imported", task=4)
async def not_an_object(app: ServedApp) -> None:
    good = product(app)
    answer = await send(app, "a;b;900", good, None, ["a", "b", 900])
    told(answer, 1, (1, []), (3, []), (4, []))
    await is_kept(app, good)


@check("Text is kept as the number or the date that it says", task=5)
async def values_as_the_model_has_them(app: ServedApp) -> None:
    price, stock = app.draw.number(1, 999), app.draw.number(1, 999)
    row = product(app, price=f"{price}", stock=f"{stock}", until="2027-01-31")
    told(await send(app, row), 1)
    await is_kept(app, row, price=price, stock=stock)


@check("A body without rows is refused", task=6)
async def rows_are_required(app: ServedApp) -> None:
    answer = await app.post("/imports", json={"row": []})
    answer.must_have(
        status=422,
        needed="an error about rows",
        holds=lambda body: [error["loc"] for error in body["detail"]] == [["body", "rows"]],
    )
