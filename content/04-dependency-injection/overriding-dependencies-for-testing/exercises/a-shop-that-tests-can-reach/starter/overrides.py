"""Sets overrides as a test would. Given: read it, do not change it."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from fastapi import FastAPI
from outside import Settings, get_now, get_settings


def mount_overrides(app: FastAPI) -> None:
    """Adds `/overrides` to the app, for its own overrides."""
    overrides: Any = FastAPI()

    @overrides.put("/now")
    async def put_now(wanted: dict[str, int]) -> None:
        now = datetime(2030, 1, 2, wanted["hour"])
        app.dependency_overrides[get_now] = lambda: now

    @overrides.put("/settings")
    async def put_settings(wanted: dict[str, int]) -> None:
        settings = replace(Settings(), **wanted)
        app.dependency_overrides[get_settings] = lambda: settings

    @overrides.delete("")
    @overrides.delete("/")
    async def delete_all() -> None:
        app.dependency_overrides.clear()

    app.mount("/overrides", overrides)
