"""One object, four answers: everything, what was given, what differs, what is not null."""

from fastapi import FastAPI
from pydantic import BaseModel


class Settings(BaseModel):
    language: str = "en"
    newsletter: bool = False
    theme: str | None = "light"


CHOSEN = Settings(language="en", theme=None)
app = FastAPI()


@app.get("/all")
def read_all() -> Settings:
    return CHOSEN


@app.get("/unset", response_model_exclude_unset=True)
def read_unset() -> Settings:
    return CHOSEN


@app.get("/defaults", response_model_exclude_defaults=True)
def read_defaults() -> Settings:
    return CHOSEN


@app.get("/none", response_model_exclude_none=True)
def read_none() -> Settings:
    return CHOSEN


# try: GET /all -> 200 {"language": "en", "newsletter": false, "theme": null}
# try: GET /unset -> 200 {"language": "en", "theme": null}
# try: GET /defaults -> 200 {"theme": null}
# try: GET /none -> 200 {"language": "en", "newsletter": false}
