from typing import Annotated, Any

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from start import StartError


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_", env_ignore_empty=True)

    port: int = Field(8000, ge=1, le=65535)
    debug: bool = False
    hosts: Annotated[list[str], NoDecode] = ["localhost"]
    secret: SecretStr = Field(SecretStr("change-me-before-you-start"), min_length=16)

    @field_validator("hosts", mode="before")
    @classmethod
    def split(cls, value: Any) -> Any:
        if isinstance(value, str):
            return [host.strip() for host in value.split(",") if host.strip()]
        return value


def read_settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        names = [f"SHOP_{entry['loc'][0]}".upper() for entry in error.errors()]
        raise StartError(names, f"Missing or wrong: {', '.join(names)}") from None
