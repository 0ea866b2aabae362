import asyncio
import re

from greenroom.judge import Answer, ServedApp, check

JSON, TEXT = "application/json", "text/plain"


async def new_page(app: ServedApp) -> tuple[str, str]:
    """A page of this check's own, saved by another process."""
    name, text = app.draw.token(), f"{app.draw.word()} 1"
    (await app.put(f"/outside/pages/{name}", json={"text": text})).must_have(status=200)
    return name, text


async def read(app: ServedApp, name: str, accept: str = JSON, known: str = "") -> Answer:
    headers = {"Accept": accept} | ({"If-None-Match": known} if known else {})
    return await app.get(f"/pages/{name}", headers=headers)


async def put(app: ServedApp, name: str, text: str, **conditions: str) -> Answer:
    headers = {key.replace("_", "-"): value for key, value in conditions.items()}
    return await app.put(f"/pages/{name}", json={"text": text}, headers=headers)


def tag_of(answer: Answer) -> str:
    return answer.headers.get("ETag") or answer.fail("headers", "an ETag")


async def read_tag(app: ServedApp, name: str, accept: str = JSON) -> str:
    answer = await read(app, name, accept)
    answer.must_have(status=200)
    return tag_of(answer)


async def must_be_stored(app: ServedApp, name: str, text: str | None) -> None:
    (await app.get(f"/outside/pages/{name}")).must_have(status=200, json=text)


@check("JSON or text, as asked for", task=1, visible=True)
async def both_types(app: ServedApp) -> None:
    name, text = await new_page(app)
    answer = await read(app, name)
    answer.must_have(status=200, json={"name": name, "text": text}, headers={"Vary": "Accept"})
    answer = await read(app, name, TEXT)
    answer.must_have(status=200, headers={"Vary": "Accept"})
    if answer.text != text:
        answer.fail("body", text)
    (await read(app, app.draw.token())).must_have(status=404)


@check("Both types have a strong tag", task=2, visible=True)
async def strong_tag(app: ServedApp) -> None:
    name, _ = await new_page(app)
    for accept in (JSON, TEXT):
        answer = await read(app, name, accept)
        answer.must_have(status=200)
        if not re.fullmatch(r'"[\x21\x23-\x7e]+"', tag_of(answer)):
            answer.fail("headers", "ETag: letters in double quotes, without W/")


@check("The tag changes with the text, and not by itself", task=2)
async def tag_follows_the_text(app: ServedApp) -> None:
    name, text = await new_page(app)
    first, again = await read_tag(app, name), await read(app, name)
    again.must_have(status=200, headers={"ETag": first})
    await app.put(f"/outside/pages/{name}", json={"text": f"{text[:-1]}2"})
    changed = await read(app, name)
    changed.must_have(status=200)
    if tag_of(changed) == first:
        changed.fail("headers", f"another ETag than {first}")


@check("Each type has a tag of its own", task=2)
async def tag_of_each_type(app: ServedApp) -> None:
    name, _ = await new_page(app)
    first, other = await read_tag(app, name), await read(app, name, TEXT)
    if tag_of(other) == first:
        other.fail("headers", f"another ETag than {first}, which is that of the JSON")


@check("Who has it already reads 304 and no body", task=3, visible=True)
async def not_modified(app: ServedApp) -> None:
    name, _ = await new_page(app)
    for accept in (JSON, TEXT):
        answer = await read(app, name, accept, known=await read_tag(app, name, accept))
        answer.must_have(status=304)
        if answer.body:
            answer.fail("body", "nothing")


@check("A 304 has the `ETag` and the `Vary` of the 200", task=3)
async def not_modified_says_what(app: ServedApp) -> None:
    name, _ = await new_page(app)
    for accept in (JSON, TEXT):
        tag = await read_tag(app, name, accept)
        answer = await read(app, name, accept, known=tag)
        answer.must_have(status=304, headers={"ETag": tag, "Vary": "Accept"})


@check("A list, a `W/` and a `*` are read as well", task=3)
async def known_in_other_forms(app: ServedApp) -> None:
    name, _ = await new_page(app)
    tag, other = await read_tag(app, name), f'"{app.draw.token()}"'
    for known in (f"{other}, {tag}", f"W/{other},W/{tag}", "*"):
        answer = await read(app, name, known=known)
        answer.must_have(status=304, headers={"ETag": tag})


@check("Another tag is no 304, and neither is no page", task=3)
async def other_tag_is_200(app: ServedApp) -> None:
    name, _ = await new_page(app)
    tag = await read_tag(app, name, TEXT)
    answer = await read(app, name, JSON, known=tag)
    answer.must_have(status=200)
    text = app.draw.word()
    await app.put(f"/outside/pages/{name}", json={"text": text})
    (await read(app, name, TEXT, known=tag)).must_have(status=200)
    (await read(app, app.draw.token(), known="*")).must_have(status=404)


@check("With the tag it has now a page is changed", task=4, visible=True)
async def change_is_kept(app: ServedApp) -> None:
    name, _ = await new_page(app)
    text = app.draw.word()
    answer = await put(app, name, text, if_match=await read_tag(app, name))
    answer.must_have(status=200, json={"name": name, "text": text})
    await must_be_stored(app, name, text)


@check("The tag of either type will do", task=4)
async def either_tag_will_do(app: ServedApp) -> None:
    name, _ = await new_page(app)
    text = app.draw.word()
    answer = await put(app, name, text, if_match=await read_tag(app, name, TEXT))
    answer.must_have(status=200)
    await must_be_stored(app, name, text)


@check("So will a list, and a `*`", task=4)
async def condition_in_other_forms(app: ServedApp) -> None:
    name, _ = await new_page(app)
    tag, other = await read_tag(app, name), f'"{app.draw.token()}"'
    for condition in (f"{other}, {tag}", "*"):
        text = app.draw.word()
        answer = await put(app, name, text, if_match=condition)
        answer.must_have(status=200, json={"name": name, "text": text})


@check("With an old tag it is 412, and nothing is changed", task=4, visible=True)
async def old_tag_is_412(app: ServedApp) -> None:
    name, _ = await new_page(app)
    tag, newer = await read_tag(app, name), f"{app.draw.word()} and more"
    await app.put(f"/outside/pages/{name}", json={"text": newer})
    (await put(app, name, app.draw.word(), if_match=tag)).must_have(status=412)
    await must_be_stored(app, name, newer)


@check("A tag with `W/` changes nothing", task=4)
async def weak_tag_is_412(app: ServedApp) -> None:
    name, text = await new_page(app)
    tag = await read_tag(app, name)
    (await put(app, name, app.draw.word(), if_match=f"W/{tag}")).must_have(status=412)
    await must_be_stored(app, name, text)


async def put_where_nothing_is(app: ServedApp, condition: str) -> None:
    name = app.draw.token()
    (await put(app, name, app.draw.word(), if_match=condition)).must_have(status=412)
    await must_be_stored(app, name, None)


@check("A page that is not there has no tag", task=4)
async def nothing_has_no_tag(app: ServedApp) -> None:
    await put_where_nothing_is(app, f'"{app.draw.token()}"')


@check("A page that is not there is not in `*` either", task=4)
async def star_is_not_nothing(app: ServedApp) -> None:
    await put_where_nothing_is(app, "*")


@check("The answer to a change has the new tag", task=4)
async def new_tag_comes_back(app: ServedApp) -> None:
    name, _ = await new_page(app)
    answer = await put(app, name, app.draw.word(), if_match=await read_tag(app, name))
    answer.must_have(status=200, headers={"ETag": await read_tag(app, name)})


@check("`If-None-Match: *` makes a page, with its tag", task=5)
async def new_page_is_made(app: ServedApp) -> None:
    name, text = app.draw.token(), app.draw.word()
    answer = await put(app, name, text, if_none_match="*")
    answer.must_have(status=201, json={"name": name, "text": text})
    await must_be_stored(app, name, text)
    answer.must_have(headers={"ETag": await read_tag(app, name)})


@check("`If-None-Match: *` changes no page", task=5)
async def made_already_is_412(app: ServedApp) -> None:
    name, text = await new_page(app)
    (await put(app, name, app.draw.word(), if_none_match="*")).must_have(status=412)
    await must_be_stored(app, name, text)


@check("Without a condition it is 428, and nothing is changed", task=6, visible=True)
async def no_condition_is_428(app: ServedApp) -> None:
    name, text = await new_page(app)
    (await put(app, name, app.draw.word())).must_have(status=428)
    await must_be_stored(app, name, text)
    name = app.draw.token()
    (await put(app, name, app.draw.word())).must_have(status=428)
    await must_be_stored(app, name, None)


class Overlap:
    """Changes of a page that are under way at the same time: all of them wait in the store."""

    def __init__(self, app: ServedApp, name: str) -> None:
        self.app, self.name, self.answered = app, name, 0

    async def put(self, text: str, **conditions: str) -> Answer:
        answer = await put(self.app, self.name, text, **conditions)
        self.answered += 1
        return answer

    async def are_there(self, count: int) -> None:
        """Whoever is kept from the store by another one is not waited for any longer."""
        for _ in range(40):
            waiting = (await self.app.get(f"/outside/gates/{self.name}")).json()
            if waiting + self.answered >= count:
                return
            await asyncio.sleep(0.005)

    async def turn(self, act: str) -> None:
        await self.app.post(f"/outside/gates/{self.name}/{act}")


@check("Of two changes at the same time one is kept, one is 412", task=7)
async def two_at_once(app: ServedApp) -> None:
    name, _ = await new_page(app)
    tag, texts = await read_tag(app, name), [app.draw.token(), app.draw.token()]
    overlap = Overlap(app, name)
    await overlap.turn("close")

    async def let_them_in() -> None:
        await overlap.are_there(2)
        await overlap.turn("open")

    *answers, _ = await app.parallel(
        *(overlap.put(text, if_match=tag) for text in texts), let_them_in()
    )
    kept = 1 if answers[0].status == 412 else 0
    answers[kept].must_have(status=200)
    answers[1 - kept].must_have(status=412)
    await must_be_stored(app, name, texts[kept])


async def put_beside(app: ServedApp, name: str, **conditions: str) -> None:
    """Another process saves while the change is on its way to the store."""
    theirs = app.draw.token()
    overlap = Overlap(app, name)
    await overlap.turn("close")

    async def save_elsewhere() -> None:
        await overlap.are_there(1)
        await app.put(f"/outside/pages/{name}", json={"text": theirs})
        await overlap.turn("open")

    answer, _ = await app.parallel(overlap.put(app.draw.token(), **conditions), save_elsewhere())
    answer.must_have(status=412)
    await must_be_stored(app, name, theirs)


@check("What another process has changed meanwhile is kept", task=7)
async def changed_elsewhere(app: ServedApp) -> None:
    name, _ = await new_page(app)
    await put_beside(app, name, if_match=await read_tag(app, name))


@check("What another process has made meanwhile is kept", task=7)
async def made_elsewhere(app: ServedApp) -> None:
    await put_beside(app, app.draw.token(), if_none_match="*")


@check("What another process saves right after the look is kept", task=7)
async def changed_after_the_look(app: ServedApp) -> None:
    name, _ = await new_page(app)
    tag, theirs = await read_tag(app, name), app.draw.token()
    await app.put(f"/outside/pages/{name}/after-read", json={"text": theirs})
    (await put(app, name, app.draw.word(), if_match=tag)).must_have(status=412)
    await must_be_stored(app, name, theirs)
