from typing import Any
from urllib.parse import urlsplit

from greenroom.judge import ServedApp, check

IDS = {
    "GET /v1/orders": "list_orders",
    "POST /v1/orders": "add_order",
    "GET /v1/orders/{number}": "read_order",
    "GET /orderlist": "list_orders_as_before",
    "GET /health": "read_health",
}


def operations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Each operation of the document by method and path."""
    return {
        f"{method.upper()} {path}": operation
        for path, item in document["paths"].items()
        for method, operation in item.items()
    }


def shown(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Those that the task names; whether there are more is another check."""
    return {name: operations(document)[name] for name in IDS}


async def add(app: ServedApp) -> tuple[str, str]:
    """A new order: its item and its Location."""
    item = app.draw.word()
    answer = await app.post("/shop/v1/orders", json={"item": item})
    answer.must_have(status=201, needed=item, holds=lambda order: order["item"] == item)
    return item, answer.headers.get("Location", "/none")


@check("Operation ids are the names of the functions", task=1, visible=True)
async def ids_are_names(app: ServedApp) -> None:
    (await app.get("/shop/openapi.json")).must_have(
        status=200,
        needed=f"the ids {', '.join(IDS.values())}",
        holds=lambda doc: {name: each["operationId"] for name, each in shown(doc).items()} == IDS,
    )


@check("Each operation carries its tag once, and no other", task=2, visible=True)
async def one_tag_each(app: ServedApp) -> None:
    wanted = {name: ["system" if "health" in name else "orders"] for name in IDS}
    (await app.get("/shop/openapi.json")).must_have(
        status=200,
        needed="orders for all operations on orders, system for /health",
        holds=lambda doc: {name: each.get("tags") for name, each in shown(doc).items()} == wanted,
    )


@check("No ticket is spoken of in the document", task=3, visible=True)
async def no_tickets(app: ServedApp) -> None:
    (await app.get("/shop/openapi.json")).must_have(
        status=200,
        needed="no ticket anywhere",
        holds=lambda doc: "ticket" not in str(doc).lower(),
    )


@check("The description of an order begins as before", task=3)
async def one_order(app: ServedApp) -> None:
    (await app.get("/shop/openapi.json")).must_have(
        status=200,
        needed="a description that begins with One order",
        holds=lambda doc: (
            shown(doc)["GET /v1/orders/{number}"].get("description", "").startswith("One order")
        ),
    )


@check("The old list is marked as deprecated", task=4)
async def deprecated(app: ServedApp) -> None:
    (await app.get("/shop/openapi.json")).must_have(
        status=200,
        needed="deprecated at /orderlist",
        holds=lambda doc: operations(doc)["GET /orderlist"].get("deprecated") is True,
    )


@check("Nothing else is marked as deprecated", task=4)
async def nothing_else_deprecated(app: ServedApp) -> None:
    (await app.get("/shop/openapi.json")).must_have(
        status=200,
        needed="deprecated at no other operation",
        holds=lambda doc: (
            not any(
                each.get("deprecated")
                for name, each in operations(doc).items()
                if name != "GET /orderlist"
            )
        ),
    )


@check("The old list answers as before", task=4)
async def old_list_answers(app: ServedApp) -> None:
    item, _ = await add(app)
    (await app.get("/shop/orderlist")).must_have(
        status=200, needed=f"{item} in the list", holds=lambda items: item in items
    )


@check("The export is not in the document", task=5, visible=True)
async def export_is_hidden(app: ServedApp) -> None:
    (await app.get("/shop/openapi.json")).must_have(
        status=200,
        needed="the five operations of sentence 1 and no more",
        holds=lambda doc: sorted(operations(doc)) == sorted(IDS),
    )


@check("The export answers as before", task=5)
async def export_answers(app: ServedApp) -> None:
    item, _ = await add(app)
    (await app.get("/shop/v1/orders/export")).must_have(
        status=200, needed=f"{item} in the text", holds=lambda text: item in text
    )


@check("Location leads to the new order", task=6)
async def location_leads(app: ServedApp) -> None:
    item, location = await add(app)
    answer = await app.get(urlsplit(location).path)
    answer.must_have(status=200, needed=item, holds=lambda order: order["item"] == item)
