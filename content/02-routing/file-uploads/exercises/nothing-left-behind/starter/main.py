"""Puts the app together. Given: read it, do not change it."""

import outside
import recordings
from fastapi import FastAPI

api = FastAPI()
api.mount("/outside", outside.app)
api.include_router(recordings.router)
app = outside.Wire(api)
