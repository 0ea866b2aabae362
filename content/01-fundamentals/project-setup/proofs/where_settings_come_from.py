"""BaseSettings left Pydantic: it is in pydantic-settings, which only fastapi[standard] brings."""

from importlib.metadata import requires

import pydantic
from pydantic.errors import PydanticImportError
from pydantic_settings import BaseSettings

# breaks: pydantic.BaseSettings => pydantic.BaseModel
# breaks: 'extra == "standard"' in line => "extra ==" not in line
# breaks: class Settings(BaseSettings): => class Settings(pydantic.BaseModel):


class Settings(BaseSettings):
    debug: bool = False


try:
    old = pydantic.BaseSettings.__name__
except PydanticImportError as error:
    old = str(error).splitlines()[0]
lines = requires("fastapi") or []
plain = [line for line in lines if "extra ==" not in line and line.startswith("pydantic-settings")]
standard = [line for line in lines if 'extra == "standard"' in line]
brought = any(line.startswith("pydantic-settings") for line in standard)
print("from pydantic:", old)
print("fastapi alone:", plain, " fastapi[standard]:", brought)
print("settings are:", [base.__module__.split(".")[0] for base in Settings.__mro__[1:2]])

assert old.startswith("`BaseSettings` has been moved to the `pydantic-settings` package.")
assert plain == [] and brought
assert Settings.__mro__[1].__module__.startswith("pydantic_settings")
