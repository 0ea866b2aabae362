"""The environment wins over `.env`, which is looked for in the working directory."""

import os
import tempfile
from pathlib import Path

from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError

# breaks: os.environ["PORT"] = "2" => os.environ["PORT_"] = "2"
# breaks: os.chdir("/") => os.chdir(".")
# breaks: NAME=file\nOTHER=x => NAME=file
# breaks: os.environ["DEBUG"] = "false" => os.environ["DEBUG"] = "true"
# breaks: os.environ["HOSTS"] = "a,b" => os.environ["HOSTS"] = '["a", "b"]'


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env")

    name: str = "default"
    port: int = 0
    debug: bool = False
    hosts: list[str] = []


def refused() -> str:
    try:
        return repr(Settings().hosts)
    except ValidationError as error:
        return error.errors()[0]["type"]
    except SettingsError as error:
        return type(error).__name__


os.chdir(tempfile.mkdtemp())
Path(".env").write_text("NAME=file\nPORT=1\n")
os.environ["PORT"] = "2"
os.environ["UNKNOWN"] = "x"
settings = Settings()
given = Settings(port=3).port
os.environ["DEBUG"] = "false"
by_settings, by_getenv = Settings().debug, bool(os.getenv("DEBUG"))
os.environ["HOSTS"] = "a,b"
commas = refused()
del os.environ["HOSTS"]
Path(".env").write_text("NAME=file\nOTHER=x\n")
stray = refused()
Path(".env").write_text("NAME=file\n")
os.chdir("/")
elsewhere = Settings().name
print("from .env and the environment:     ", settings.name, settings.port)
print("given to the class:                ", given)
print("'false', by settings and by getenv:", by_settings, by_getenv)
print("a list with commas:                ", commas)
print("an unknown line in .env:           ", stray)
print("started in another folder:         ", elsewhere)

assert (settings.name, settings.port) == ("file", 2)
assert given == 3
assert (by_settings, by_getenv) == (False, True)
assert commas == "SettingsError"
assert stray == "extra_forbidden"
assert elsewhere == "default"
