# ATTACK: restart_shadows
# KIND: restart
# MUST: modules written beside main.py before a restart do not come before the library

import os
import pathlib

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


for name in (
    "fastapi", "uvicorn", "starlette", "asyncio", "socket", "json", "sitecustomize",
    "usercustomize", "guest", "wire", "runner", "serve",
):  # fmt: skip
    pathlib.Path(f"{name}.py").write_text("raise SystemExit('a shadow was imported')\n")
pathlib.Path("__pycache__").mkdir(exist_ok=True)
pathlib.Path("__pycache__/main.cpython-311.pyc").write_bytes(b"not code")
