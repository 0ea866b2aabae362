import os
from typing import Any

from pydantic import BaseModel, Field, SecretStr, ValidationError, field_validator
from start import StartError

PREFIX = "SHOP_"


class Settings(BaseModel):
    port: int = Field(8000, ge=1, le=65535)
    debug: bool = False
    hosts: list[str] = ["localhost"]
    secret: SecretStr = Field(min_length=16)

    @field_validator("hosts", mode="before")
    @classmethod
    def split(cls, value: Any) -> Any:
        if isinstance(value, str):
            return [host.strip() for host in value.split(",") if host.strip()]
        return value


def read_settings() -> Settings:
    given = {
        name.removeprefix(PREFIX).lower(): value
        for name, value in os.environ.items()
        if name.startswith(PREFIX) and value
    }
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        names = [f"{PREFIX}{entry['loc'][0]}".upper() for entry in error.errors()]
        raise StartError(names, f"Missing or wrong: {', '.join(names)}") from None
