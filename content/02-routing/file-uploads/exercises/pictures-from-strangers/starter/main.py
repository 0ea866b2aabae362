"""Puts the app together. Given: read it, do not change it."""

import outside
import photos
from fastapi import FastAPI

api = FastAPI()
api.mount("/outside", outside.app)
api.include_router(photos.router)
app = outside.Meter(api)
