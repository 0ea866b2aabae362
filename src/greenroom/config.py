"""Every setting, read once from the environment (prefix GREENROOM_)."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from greenroom.errors import StartError

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parents[1]
LOOPBACK_ADDRESSES = frozenset({"127.0.0.1", "::1", "localhost"})


def default_content() -> Path:
    """`content/` of the checkout, or the copy that the wheel carries."""
    packaged = PACKAGE / "content"
    return packaged if packaged.is_dir() else CHECKOUT / "content"


class Settings(BaseSettings):
    """Read once at start; a wrong value is one sentence that names the variable."""

    model_config = SettingsConfigDict(env_prefix="GREENROOM_", extra="ignore")

    environment: Annotated[
        Literal["development", "production"],
        Field(description="production: JSON logs. development: readable ones."),
    ] = "development"
    shape: Annotated[
        Literal["embedded", "scaled_out"],
        Field(description="embedded: one learner on this machine. scaled_out: guests by cookie."),
    ] = "embedded"
    host: Annotated[str, Field(description="Address to listen on")] = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535, description="Port to listen on; 0: any")] = 8000
    data: Annotated[Path, Field(description="Folder of the database and the keys")] = Path(".data")
    content: Annotated[
        list[Path],
        NoDecode,
        Field(description="Content folders, parted by `:`"),
    ] = Field(default_factory=lambda: [default_content()])
    allowed_hosts: Annotated[
        frozenset[str],
        NoDecode,
        Field(description="Host names to answer for besides loopback, parted by commas"),
    ] = frozenset()
    sandbox: Annotated[
        Literal["namespaces", "confined", "process"] | None,
        Field(description="The wall to grade behind; unset: the strongest that works here"),
    ] = None
    learner_venv: Annotated[
        Path | None,
        Field(description="Virtual environment with what learners may import"),
    ] = None
    frontend: Annotated[
        Path,
        Field(description="Folder of the built front end"),
    ] = PACKAGE / "frontend"

    prove_at_start: Annotated[
        bool,
        Field(description="Run cards and proofs in idle moments; withhold cards that fail"),
    ] = True
    guest_programs_per_minute: Annotated[
        int, Field(ge=1, description="Submissions and programs of a guest; typed runs apart")
    ] = 30
    guest_answers_per_minute: Annotated[
        int, Field(ge=1, description="Answers to cards that a guest sends")
    ] = 60
    guest_submissions_kept: Annotated[
        int, Field(ge=1, description="Finished submissions kept of a guest; the oldest go first")
    ] = 200
    guest_answers_kept: Annotated[
        int, Field(ge=1, description="Answers kept of a guest; the oldest go first")
    ] = 2000
    guest_retention_days: Annotated[
        int,
        Field(ge=1, le=3650, description="A guest who is away for longer is deleted with all rows"),
    ] = 180

    @field_validator("content", "allowed_hosts", mode="before")
    @classmethod
    def _split(cls, value: object, info: ValidationInfo) -> object:
        separator = ":" if info.field_name == "content" else ","
        if isinstance(value, str):
            return [part for part in value.split(separator) if part]
        return value

    @property
    def database_path(self) -> Path:
        return self.data / "greenroom.db"

    @property
    def on_loopback(self) -> bool:
        return self.host in LOOPBACK_ADDRESSES


def read_settings(**given: object) -> Settings:
    """The settings of this process; `given` wins over the environment.

    Raises StartError with a sentence that names the variable.
    """
    try:
        return Settings(**given)  # type: ignore[arg-type]  # validated right here
    except ValidationError as error:
        first = error.errors()[0]
        variable = f"GREENROOM_{str(first['loc'][0]).upper()}"
        raise StartError(f"{variable}={first['input']!r} will not do: {first['msg']}.") from error
