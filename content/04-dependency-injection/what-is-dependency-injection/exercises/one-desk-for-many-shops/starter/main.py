"""Opens shops: each is an app of its own, made by `create_app`. Given: do not change it."""

import outside
from fastapi import FastAPI
from orders import create_app
from outside import Outbox, SetClock, ShopTime

app = FastAPI()
app.mount("/outside", outside.app)


@app.put("/shops/{name}")
async def open_shop(name: str, time: ShopTime) -> None:
    clock = outside.clocks[name] = SetClock(time=time.now)
    outbox = outside.outboxes[name] = Outbox()
    app.mount(f"/shops/{name}", create_app(clock=clock, mailer=outbox))
