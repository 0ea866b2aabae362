"""Starts the shop with an environment that is sent. Given: read it, do not change it."""

import os
from typing import Any

from fastapi import FastAPI
from settings import read_settings
from start import StartError

app = FastAPI()


@app.post("/start")
async def start(environment: dict[str, str]) -> dict[str, Any]:
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(environment)
    try:
        settings = read_settings()
    except StartError as error:
        return {"started": False, "names": sorted(error.names), "message": str(error)}
    finally:
        os.environ.clear()
        os.environ.update(before)
    secret = settings.secret
    return {
        "started": True,
        "port": settings.port,
        "debug": settings.debug,
        "hosts": settings.hosts,
        "secret": secret if isinstance(secret, str) else secret.get_secret_value(),
        "shown": f"{settings} {settings!r}",
    }
