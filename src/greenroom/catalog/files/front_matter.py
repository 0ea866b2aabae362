"""Front matter as the judge reads it, its faults told to `problems` instead of raised."""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict

from greenroom.catalog.files.problems import Problems
from greenroom.judge import front_matter
from greenroom.judge.front_matter import Document

Model = TypeVar("Model", bound=BaseModel)


class Table(BaseModel):
    """A TOML table: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def read_text(path: Path, problems: Problems) -> str | None:
    with problems.told():
        return front_matter.read_text(path)
    return None


def read_document(path: Path, problems: Problems) -> Document | None:
    with problems.told():
        return front_matter.read_document(path)
    return None


def read_toml(path: Path, model: type[Model], problems: Problems) -> Model | None:
    """A whole TOML file as a model."""
    with problems.told():
        return front_matter.parse_toml(front_matter.read_text(path), model, path=path)
    return None


def parse(document: Document, model: type[Model], problems: Problems) -> Model | None:
    with problems.told():
        return front_matter.parse(document, model)
    return None


def parse_table(document: Document, problems: Problems) -> dict[str, Any] | None:
    """The front matter as a plain table."""
    with problems.told():
        return front_matter.parse_table(document.toml, path=document.path, first_line=2)
    return None
