"""FastAPI is a Starlette app; it needs Pydantic 2 and Python 3.11, and brings no server."""

from importlib.metadata import metadata, requires

from fastapi import FastAPI
from fastapi.testclient import TestClient
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from pydantic.v1 import BaseModel as OldModel
from starlette.applications import Starlette

# breaks: PACKAGE = "fastapi" => PACKAGE = "fastapi-cli"
# breaks: from pydantic.v1 import BaseModel as OldModel => from pydantic import BaseModel as OldModel
# breaks: first, second = FastAPI(), Starlette() => first, second = Starlette(), FastAPI()

PACKAGE = "fastapi"


class OldItem(OldModel):
    name: str


def problem_with(model: type) -> str:
    try:
        FastAPI().get("/items", response_model=model)(lambda: None)
    except Exception as error:
        return type(error).__name__
    return "none"


first, second = FastAPI(), Starlette()
needed = [Requirement(line) for line in requires(PACKAGE) or []]
always = {need.name for need in needed if need.marker is None}
pythons = SpecifierSet(metadata(PACKAGE)["Requires-Python"])
statuses = [TestClient(app).get("/openapi.json").status_code for app in (first, second)]
old_model = problem_with(OldItem)
print("FastAPI is a Starlette:", isinstance(first, Starlette), "and more:", statuses)
print("always installed:", sorted(always))
print("Python 3.10:", "3.10" in pythons, " Python 3.11:", "3.11" in pythons)
print("a model of pydantic.v1:", old_model)

assert isinstance(first, Starlette) and statuses == [200, 404]
assert {"starlette", "pydantic"} <= always and not {"uvicorn", "sqlalchemy"} & always
assert "3.10" not in pythons and "3.11" in pythons
assert old_model == "PydanticV1NotSupportedError"
