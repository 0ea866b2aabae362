import json

from greenroom.judge import Answer, ServedApp, check


async def put_products(
    app: ServedApp,
    category: str,
    *,
    prices: list[int],
    tags: list[list[str]] | None = None,
    names: list[str] | None = None,
) -> list[dict]:
    """Stores one product for each price; names run against skus, so that no two orders agree."""
    run = app.draw.word()
    products = [
        {
            "sku": f"{run}-{place:02}",
            "name": "",
            "category": category,
            "price": price,
            "tags": tags[place] if tags else [],
        }
        for place, price in enumerate(prices)
    ]
    names = names or sorted((app.draw.word() for _ in products), reverse=True)
    for product, name in zip(products, names, strict=True):
        product["name"] = name
    (await app.put("/stock/products", json=products)).must_have(status=200)
    return products


def skus(products: list[dict]) -> list[str]:
    return [product["sku"] for product in products]


def must_list(answer: Answer, products: list[dict], words: str) -> None:
    """The answer lists exactly these products, in any order."""
    expected = sorted(skus(products))
    answer.must_have(
        status=200,
        needed=f"{words}: {expected}",
        holds=lambda body: sorted(skus(body["items"])) == expected,
    )


async def must_page_through(app: ServedApp, category: str, sort: str, expected: list[str]) -> None:
    """Pages of seven, one after the other, hold the expected skus in this order."""
    for offset in range(0, len(expected), 7):
        page = expected[offset : offset + 7]
        params = {"category": category, "sort": sort, "limit": 7, "offset": offset}
        answer = await app.get("/products", params=params)
        answer.must_have(
            status=200,
            needed=f"on this page {page}",
            holds=lambda body, page=page: skus(body["items"]) == page,
        )


@check("A category keeps its products, no category lists all", task=1, visible=True)
async def category_keeps_its_own(app: ServedApp) -> None:
    one = app.draw.word()
    other = f"{one}{app.draw.word()}"
    mine = await put_products(app, one, prices=[100, app.draw.number(10**8, 10**9)])
    await put_products(app, other, prices=[300])
    must_list(await app.get("/products", params={"category": one}), mine, f"what is in {one}")
    answer = await app.get("/products", params={"limit": 50})
    answer.must_have(
        status=200,
        needed="a total of 3 or more without a category",
        holds=lambda body: body["total"] >= 3,
    )


@check("A tag keeps the products that carry it", task=2, visible=True)
async def tag_keeps_its_own(app: ServedApp) -> None:
    category, tag = app.draw.word(), app.draw.word()
    other = f"{tag}{app.draw.word()}"
    products = await put_products(
        app, category, prices=[100, 200, 300], tags=[[tag], [other], [other, tag]]
    )
    answer = await app.get("/products", params={"category": category, "tag": tag})
    must_list(answer, [products[0], products[2]], f"what carries {tag}")


@check("Of several tags a product needs every one", task=2, visible=True)
async def every_tag_is_needed(app: ServedApp) -> None:
    category, one, two = app.draw.word(), app.draw.word(), app.draw.word()
    products = await put_products(
        app, category, prices=[100, 200, 300], tags=[[one], [two], [two, one]]
    )
    answer = await app.get("/products", params={"category": category, "tag": [one, two]})
    must_list(answer, [products[2]], f"what carries {one} and {two}")


@check("Both price bounds are included, and each works without the other", task=3)
async def price_bounds_are_included(app: ServedApp) -> None:
    category, low = app.draw.word(), app.draw.number(100, 900)
    prices = [low - 1, low, low + 50, low + 99, low + 100]
    products = await put_products(app, category, prices=prices)
    minimum, maximum = {"min_price": low}, {"max_price": low + 99}
    for bounds, expected, words in (
        (minimum | maximum, products[1:4], f"{low} to {low + 99}"),
        (minimum, products[1:], f"{low} and more"),
        (maximum, products[:4], f"{low + 99} and less"),
    ):
        answer = await app.get("/products", params={"category": category} | bounds)
        must_list(answer, expected, words)


@check("A maximum of 0 lists what is free, and only that", task=3)
async def zero_is_a_price(app: ServedApp) -> None:
    category = app.draw.word()
    products = await put_products(app, category, prices=[app.draw.number(1, 99), 0])
    answer = await app.get("/products", params={"category": category, "max_price": 0})
    must_list(answer, products[1:], "what costs 0")


@check("A minimum above the maximum is 422", task=3)
async def crossed_prices_are_refused(app: ServedApp) -> None:
    category, price = app.draw.word(), app.draw.number(10, 99)
    params = {"category": category, "min_price": price, "max_price": price - 1}
    (await app.get("/products", params=params)).must_have(status=422)
    params["max_price"] = price
    (await app.get("/products", params=params)).must_have(status=200)


@check("Each sort gives its order, and the name is the default", task=4, visible=True)
async def sorts_give_their_order(app: ServedApp) -> None:
    category, price = app.draw.word(), app.draw.number(100, 900)
    products = await put_products(app, category, prices=[price + 5, price, price + 9])
    middle, cheap, dear = skus(products)
    orders = {
        None: [dear, cheap, middle],
        "name": [dear, cheap, middle],
        "price": [cheap, middle, dear],
        "-price": [dear, middle, cheap],
    }
    for sort, expected in orders.items():
        params = {"category": category} | ({"sort": sort} if sort else {})
        answer = await app.get("/products", params=params)
        answer.must_have(
            status=200,
            needed=f"the order {expected}",
            holds=lambda body, expected=expected: skus(body["items"]) == expected,
        )


@check("Another sort key is 422", task=4)
async def other_sort_keys_are_refused(app: ServedApp) -> None:
    category = app.draw.word()
    await put_products(app, category, prices=[100, 200])
    for sort in ("sku", app.draw.word(), "--price", ""):
        answer = await app.get("/products", params={"category": category, "sort": sort})
        answer.must_have(status=422)


@check("By name and cheapest first, pages put together hold each product once", task=5)
async def pages_add_up(app: ServedApp) -> None:
    category, price = app.draw.word(), app.draw.number(100, 900)
    names = sorted((app.draw.word(), app.draw.word()), reverse=True) * 12
    products = await put_products(app, category, prices=[price, price + 1] * 12, names=names)
    for sort in ("name", "price"):
        ordered = sorted(products, key=lambda product: (product[sort], product["sku"]))
        await must_page_through(app, category, sort, skus(ordered))


@check("Dearest first, equal prices are still in ascending order of sku", task=5)
async def pages_add_up_backwards(app: ServedApp) -> None:
    category, price = app.draw.word(), app.draw.number(100, 900)
    products = await put_products(app, category, prices=[price, price + 1] * 12)
    ordered = sorted(products, key=lambda product: (-product["price"], product["sku"]))
    await must_page_through(app, category, "-price", skus(ordered))


@check("The limit is 20 when absent and 1 to 50 when given", task=6)
async def limit_has_bounds(app: ServedApp) -> None:
    category = app.draw.word()
    await put_products(app, category, prices=list(range(100, 151)))
    for limit, size in ((None, 20), (1, 1), (50, 50)):
        params = {"category": category} | ({"limit": limit} if limit else {})
        answer = await app.get("/products", params=params)
        answer.must_have(
            status=200,
            needed=f"{size} items",
            holds=lambda body, size=size: len(body["items"]) == size,
        )
    for limit in (0, -app.draw.number(1, 50), 51, app.draw.number(52, 9999)):
        answer = await app.get("/products", params={"category": category, "limit": limit})
        answer.must_have(status=422)


@check("The offset is the number of products before the page", task=6)
async def offset_skips_products(app: ServedApp) -> None:
    category = app.draw.word()
    products = (await put_products(app, category, prices=[100] * 6))[::-1]
    for offset, page in ((0, products[:2]), (1, products[1:3]), (5, products[5:]), (6, [])):
        params = {"category": category, "limit": 2, "offset": offset}
        must_list(await app.get("/products", params=params), page, f"after {offset} of the six")


@check("A negative offset is 422", task=6)
async def offset_has_a_bound(app: ServedApp) -> None:
    category = app.draw.word()
    await put_products(app, category, prices=[100, 200])
    params = {"category": category, "offset": -app.draw.number(1, 9)}
    (await app.get("/products", params=params)).must_have(status=422)


@check("The total counts what was found, not what is on the page", task=7, visible=True)
async def total_counts_all(app: ServedApp) -> None:
    category, size = app.draw.word(), app.draw.number(4, 9)
    await put_products(app, category, prices=[100] * size)
    await put_products(app, app.draw.word(), prices=[100])
    for offset in (0, 3, size):
        params = {"category": category, "limit": 2, "offset": offset}
        answer = await app.get("/products", params=params)
        answer.must_have(
            status=200, needed=f"a total of {size}", holds=lambda body: body["total"] == size
        )


@check("An unknown parameter is 422 and is named in the answer", task=8)
async def unknown_names_are_refused(app: ServedApp) -> None:
    category, name = app.draw.word(), app.draw.word()
    answer = await app.get("/products", params={"category": category, name: "1"})
    answer.must_have(
        status=422,
        needed=f"the name {name} in the answer",
        holds=lambda body: name in json.dumps(body),
    )
