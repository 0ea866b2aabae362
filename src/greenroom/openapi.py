"""What the API's description says of every operation: how it fails."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from greenroom.kit.problems import MEDIA_TYPE, Problem

DESCRIPTION = """Everything a page of Greenroom does is an operation here.

Every failure is a problem-details body (RFC 9457): `detail` is a sentence for people, `code` a word
for programs, `request_id` is in the log of the server too."""


def describe(app: FastAPI, *further: type[BaseModel]) -> None:
    """Adds the problem body, and models that only streams send, to the description of `app`."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = get_openapi(
                title=app.title, version=app.version, routes=app.routes, description=DESCRIPTION
            )
            _, definitions = models_json_schema(
                [(model, "serialization") for model in (Problem, *further)],
                ref_template="#/components/schemas/{model}",
            )
            schema["components"]["schemas"].update(definitions["$defs"])
            for operations in schema["paths"].values():
                for operation in operations.values():
                    operation["responses"].setdefault("default", PROBLEM_RESPONSE)
                    # Our 422 has the same body as every other failure.
                    if "422" in operation["responses"]:
                        operation["responses"]["422"] = PROBLEM_RESPONSE
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way to extend it


PROBLEM_RESPONSE = {
    "description": "Problem details",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
