"""What is told of the installation: versions, and the wall that grades."""

from typing import Literal

from pydantic import BaseModel, Field


class LayerRead(BaseModel):
    name: str
    present: bool
    detail: str
    remedy: str | None


class SandboxRead(BaseModel):
    name: Literal["namespaces", "confined", "process"] | None
    may_grade: bool
    message: str = Field(description="The wall in force, what is missing and the remedy, in words")
    layers: list[LayerRead]


class PackageRead(BaseModel):
    name: str
    version: str


class SystemRead(BaseModel):
    version: str
    shape: Literal["embedded", "scaled_out"]
    judge: Literal["warming", "ready", "unavailable"]
    sandbox: SandboxRead
    versions: dict[str, str] = Field(description="python, fastapi, starlette, pydantic, uvicorn")
    packages: list[PackageRead] = Field(description="What a learner's code may import")


class LiveRead(BaseModel):
    status: Literal["live"]


class ReadyRead(BaseModel):
    status: Literal["ready", "unavailable"]
    judge: Literal["warming", "ready", "unavailable"]
    sandbox: Literal["namespaces", "confined", "process"] | None
