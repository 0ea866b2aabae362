import asyncio
from collections import Counter
from collections.abc import Coroutine

from greenroom.judge import Answer, ServedApp, check

Order = dict[str, str | int]


async def new_show(app: ServedApp, *, free: int) -> str:
    name = app.draw.word()
    (await app.put(f"/outside/shows/{name}", params={"free": free})).must_have(status=204)
    return name


def new_order(app: ServedApp, *, seats: int = 1, card: str = "good") -> Order:
    return {"reference": app.draw.token(), "seats": seats, "card": f"{card}-{app.draw.token()}"}


def kept(order: Order) -> Order:
    return {"reference": order["reference"], "seats": order["seats"]}


async def book(app: ServedApp, show: str, order: Order) -> Answer:
    return await app.post(f"/shows/{show}/bookings", json=order)


async def look(app: ServedApp, show: str) -> Answer:
    """What is in the database once every request is over."""
    await app.settle()
    return await app.get(f"/outside/shows/{show}")


class CardService:
    """Holds back its answers about the cards of some orders, so that requests overlap."""

    def __init__(self, app: ServedApp, show: str, *orders: Order) -> None:
        self.app, self.show, self.orders = app, show, orders
        self.answered: list[Order] = []

    async def book(self, order: Order) -> Answer:
        answer = await book(self.app, self.show, order)
        self.answered.append(order)
        return answer

    async def hold(self) -> None:
        await self.app.post("/outside/cards/hold", json=[order["card"] for order in self.orders])

    async def release(self, *orders: Order) -> None:
        await self.app.post("/outside/cards/release", json=[order["card"] for order in orders])

    async def all_are_there(self, *, or_answered: bool = True) -> bool:
        """Whether each request comes as far as the card service, or is answered before."""
        for _ in range(40):
            waiting = (await self.app.get("/outside/cards/waiting")).json()
            if all(
                order["card"] in waiting or (or_answered and order in self.answered)
                for order in self.orders
            ):
                return True
            await asyncio.sleep(0.01)
        return False

    async def is_answered(self, order: Order) -> None:
        for _ in range(40):
            if order in self.answered:
                return
            await asyncio.sleep(0.01)


async def book_together(app: ServedApp, show: str, *orders: Order) -> list[int]:
    """The statuses when no answer about a card comes before all requests are under way."""
    cards = CardService(app, show, *orders)
    await cards.hold()

    async def release() -> None:
        await cards.all_are_there()
        await cards.release(*orders)

    calls: list[Coroutine] = [cards.book(order) for order in orders]
    *answers, _ = await app.parallel(*calls, release())
    return sorted(answer.status for answer in answers)


def must_be(statuses: list[int], wanted: dict[int, int]) -> None:
    assert Counter(statuses) == wanted, f"statuses {wanted}, not {dict(Counter(statuses))}"


@check("A booking is kept, and the show has that many seats less", task=1, visible=True)
async def books(app: ServedApp) -> None:
    free, seats = app.draw.number(10, 99), app.draw.number(1, 9)
    show = await new_show(app, free=free)
    order = new_order(app, seats=seats)
    (await book(app, show, order)).must_have(status=201, json=kept(order))
    (await look(app, show)).must_have(
        json={"free": free - seats, "bookings": [kept(order)], "at_the_counter": 0}
    )


@check("More seats than are free are refused with 409", task=2, visible=True)
async def refuses_too_many(app: ServedApp) -> None:
    free = app.draw.number(2, 9)
    show = await new_show(app, free=free)
    (await book(app, show, new_order(app, seats=free + 1))).must_have(status=409)
    (await book(app, show, new_order(app, seats=free))).must_have(status=201)


@check("A second booking with the same reference is 409", task=3, visible=True)
async def refuses_a_reference_twice(app: ServedApp) -> None:
    show = await new_show(app, free=9)
    order = new_order(app)
    (await book(app, show, order)).must_have(status=201)
    await app.settle()
    second = await book(app, show, order)
    assert second.status != 500, "409, and not an error of the server"
    second.must_have(status=409)


@check("Of two with the same reference at the same time one is 409", task=3)
async def refuses_a_reference_at_the_same_time(app: ServedApp) -> None:
    show = await new_show(app, free=9)
    first, second = new_order(app), new_order(app)
    second["reference"] = first["reference"]
    statuses = await book_together(app, show, first, second)
    await look(app, show)
    must_be(statuses, {201: 1, 409: 1})


@check("A refused card is 402 and leaves nothing behind", task=4)
async def refused_card_leaves_nothing(app: ServedApp) -> None:
    show = await new_show(app, free=9)
    (await book(app, show, new_order(app, card="bad"))).must_have(status=402)
    (await look(app, show)).must_have(json={"free": 9, "bookings": [], "at_the_counter": 0})


@check("A second booking with the same reference takes no seat", task=4)
async def refused_reference_leaves_nothing(app: ServedApp) -> None:
    show = await new_show(app, free=9)
    order = new_order(app, seats=2)
    await book(app, show, order)
    await app.settle()
    await book(app, show, order)
    (await look(app, show)).must_have(
        needed="7 seats free after two bookings of 2 with one reference",
        holds=lambda seen: seen["free"] == 7,
    )


@check("A refused card leaves nothing behind, also while somebody else books", task=4)
async def refused_among_others(app: ServedApp) -> None:
    show = await new_show(app, free=9)
    bad, good = new_order(app, card="bad"), new_order(app)
    cards = CardService(app, show, bad, good)
    await cards.hold()

    async def release() -> None:
        await cards.all_are_there()
        await cards.release(good)
        await cards.is_answered(good)
        await cards.release(bad)

    refused, accepted, _ = await app.parallel(cards.book(bad), cards.book(good), release())
    (await look(app, show)).must_have(
        needed="8 seats free, and no booking but the accepted one",
        holds=lambda seen: seen["free"] == 8 and seen["bookings"] == [kept(good)],
    )
    must_be([refused.status, accepted.status], {402: 1, 201: 1})


@check("Ten want the last seats at the same time, and each seat is sold once", task=5, visible=True)
async def sells_the_last_seats_once(app: ServedApp) -> None:
    free = app.draw.number(2, 5)
    show = await new_show(app, free=free)
    statuses = await book_together(app, show, *(new_order(app) for _ in range(10)))
    (await look(app, show)).must_have(
        needed=f"{free} bookings, and 0 seats free",
        holds=lambda seen: (len(seen["bookings"]), seen["free"]) == (free, 0),
    )
    must_be(statuses, {201: free, 409: 10 - free})


@check("Ten book at the same time, and the show has ten seats less", task=5)
async def loses_no_seat(app: ServedApp) -> None:
    free = app.draw.number(20, 99)
    show = await new_show(app, free=free)
    statuses = await book_together(app, show, *(new_order(app) for _ in range(10)))
    (await look(app, show)).must_have(
        needed=f"{free - 10} seats free", holds=lambda seen: seen["free"] == free - 10
    )
    must_be(statuses, {201: 10})


@check("The last seat is not sold in the app and at the counter", task=6)
async def counter_sells_too(app: ServedApp) -> None:
    show = await new_show(app, free=1)
    await app.post(f"/outside/counter/{show}")
    answer = await book(app, show, new_order(app))
    (await look(app, show)).must_have(
        needed="the one seat sold once: at the counter, which sold it after the app had read "
        "the free seats, or in the app",
        holds=lambda seen: (
            seen["free"] == 0 and len(seen["bookings"]) + seen["at_the_counter"] == 1
        ),
    )
    assert answer.status in (201, 409), f"201 or 409, not {answer.status}"


@check("Two cards are with the card service at the same time", task=7)
async def nobody_waits_for_a_card(app: ServedApp) -> None:
    show = await new_show(app, free=9)
    cards = CardService(app, show, new_order(app), new_order(app))
    await cards.hold()

    async def release() -> bool:
        both = await cards.all_are_there(or_answered=False)
        await cards.release(*cards.orders)
        return both

    first, second, both = await app.parallel(*map(cards.book, cards.orders), release())
    must_be([first.status, second.status], {201: 2})
    assert both, "the second buyer's card asked for before the first buyer has an answer"


async def book_on_a_full_disk(app: ServedApp) -> Answer:
    show = await new_show(app, free=9)
    await app.post("/outside/disk", params={"full": True})
    try:
        return await book(app, show, new_order(app))
    finally:
        await app.settle()
        await app.post("/outside/disk", params={"full": False})


@check("When the commit fails the answer is not 201", task=8, visible=True)
async def failed_commit_is_no_success(app: ServedApp) -> None:
    answer = await book_on_a_full_disk(app)
    if answer.status == 201:
        answer.must_have(status=500)


@check("When the commit fails the answer is 5xx", task=8)
async def failed_commit_is_an_error(app: ServedApp) -> None:
    answer = await book_on_a_full_disk(app)
    if answer.status < 500:
        answer.must_have(status=500)
