# ATTACK: restart_closed_folders
# KIND: restart
# MUST: an app that shut its folders does not start again; that is its own fault

import os

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


for folder in ("../tmp", "."):
    try:
        os.chmod(folder, 0)
    except OSError:
        os.path.exists("main.py") and os.unlink("main.py")
