from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    port: int = 8000
    debug: bool = False
    hosts: list[str] = ["localhost"]
    secret: str = "change-me-before-you-start"


settings = Settings()


def read_settings() -> Settings:
    return settings
