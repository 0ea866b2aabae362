# ATTACK: restart_without_main
# KIND: restart
# MUST: an app that deleted itself does not start again; that is its own fault

import pathlib

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


pathlib.Path(__file__).unlink()
