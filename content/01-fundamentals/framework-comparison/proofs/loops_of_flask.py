"""Each request to an `async def` view of Flask has a loop of its own, closed with the answer."""

import asyncio

from flask import Flask

# breaks: await asyncio.sleep(0.05) => pass
# breaks: async def read() -> str: => def read() -> str:
# breaks: asyncio.create_task(send_mail()) => await send_mail()

app, loops, events = Flask("shop"), [], []


async def send_mail() -> None:
    try:
        await asyncio.sleep(0.05)
        events.append("mail sent")
    except asyncio.CancelledError:
        events.append("mail cancelled")
        raise


def note_loop() -> None:
    try:
        loops.append(asyncio.get_running_loop())
    except RuntimeError:
        loops.append(None)


@app.get("/")
async def read() -> str:
    note_loop()
    return "read"


@app.post("/")
async def order() -> str:
    note_loop()
    asyncio.create_task(send_mail())
    await asyncio.sleep(0)
    return "ordered"


client = app.test_client()
client.get("/")
print(client.post("/").text, events)
closed = [loop is None or loop.is_closed() for loop in loops]
print("the same loop:", loops[0] is loops[1], " closed afterwards:", closed)

assert loops[0] is not None and loops[0] is not loops[1]
assert closed == [True, True]
assert events == ["mail cancelled"]
