"""What the API's description says of every operation: how it fails."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from greenroom.kit.problems import MEDIA_TYPE, Problem

DESCRIPTION = """Everything a page of Greenroom does is an operation here.

Every failure is a problem-details body (RFC 9457): `detail` is a sentence for people, `code` a word
for programs, `request_id` is in the log of the server too."""


def describe(app: FastAPI, **streamed: Any) -> None:
    """Adds the problem body, and what only streams send (name to type), to the description."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = get_openapi(
                title=app.title, version=app.version, routes=app.routes, description=DESCRIPTION
            )
            components = schema["components"]["schemas"]
            for name, definition in _definitions(Problem=Problem, **streamed).items():
                components.setdefault(name, definition)
            for operations in schema["paths"].values():
                for operation in operations.values():
                    operation["responses"].setdefault("default", PROBLEM_RESPONSE)
                    # Our 422 has the same body as every other failure.
                    if "422" in operation["responses"]:
                        operation["responses"]["422"] = PROBLEM_RESPONSE
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way to extend it


def _definitions(**types: Any) -> dict[str, Any]:
    adapters = [(name, "serialization", TypeAdapter(given)) for name, given in types.items()]
    named, shared = TypeAdapter.json_schemas(adapters, ref_template="#/components/schemas/{model}")  # type: ignore[arg-type]
    own = {name: schema for (name, _), schema in named.items() if "$ref" not in schema}
    return {**shared.get("$defs", {}), **own}


PROBLEM_RESPONSE = {
    "description": "Problem details",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
