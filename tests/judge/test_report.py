"""The report's JSON Schema, as published, is that of the model."""

import json
from pathlib import Path

from greenroom.judge import Report

SCHEMA = Path(__file__).parents[2] / "docs/develop/report.schema.json"


def test_published_schema_is_current() -> None:
    """Make it anew with `python -m greenroom.judge schema > docs/develop/report.schema.json`."""
    assert json.loads(SCHEMA.read_text()) == Report.model_json_schema(mode="serialization")


def test_schema_names_the_contracts_fields() -> None:
    schema = json.loads(SCHEMA.read_text())
    assert schema["properties"]["schema"]["const"] == 1
    assert list(schema["$defs"]["CheckReport"]["properties"]) == [
        "name", "title", "task", "visible", "passed", "part", "sent", "needed", "got", "exchanges",
    ]  # fmt: skip
    assert list(schema["$defs"]["Exchange"]["properties"]) == [
        "request", "response", "ms", "truncated",
    ]  # fmt: skip
    assert schema["$defs"]["Verdict"]["enum"] == [
        "refused", "not_graded", "did_not_start", "limit_reached", "crashed", "timed_out",
        "not_yet", "passed",
    ]  # fmt: skip
