"""Every setting is documented with its variable and its default."""

import re
from pathlib import Path

import pytest

from greenroom.config import Settings

PAGE = (Path(__file__).parents[1] / "docs/operate/running.md").read_text()
ROWS = dict(re.findall(r"^\| (`GREENROOM_[^|]+) \| ([^|]*)\|", PAGE, re.MULTILINE))
NUMBERS = [name for name, field in Settings.model_fields.items() if isinstance(field.default, int)]


@pytest.mark.parametrize("name", Settings.model_fields)
def test_setting_is_documented(name: str) -> None:
    assert any(f"`GREENROOM_{name.upper()}`" in variables for variables in ROWS)
    assert Settings.model_fields[name].description


@pytest.mark.parametrize("name", NUMBERS)
def test_default_number_is_documented(name: str) -> None:
    [told] = [
        told for variables, told in ROWS.items() if f"`GREENROOM_{name.upper()}`" in variables
    ]
    assert f"`{Settings.model_fields[name].default}`" in told


def test_no_setting_is_documented_that_is_gone() -> None:
    told = {name for variables in ROWS for name in re.findall(r"GREENROOM_(\w+)", variables)}
    assert told == {name.upper() for name in Settings.model_fields}
