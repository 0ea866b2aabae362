"""Texts from outside become values, wrong ones are all told, and a secret stays hidden."""

import os

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_")

    port: int = Field(8000, ge=1, le=65535)
    debug: bool = False
    secret: SecretStr = Field(min_length=16)


os.environ.update(SHOP_PORT="80", SHOP_DEBUG="off", SHOP_SECRET="not-a-real-secret")
print(Settings())
print("by hand:", bool(os.getenv("SHOP_DEBUG")))

os.environ.update(SHOP_PORT="80000", SHOP_SECRET="short")
try:
    Settings()
except ValidationError as error:
    print([f"{entry['loc'][0]}: {entry['type']}" for entry in error.errors()])

# prints: port=80 debug=False secret=SecretStr('**********')
# prints: by hand: True
# prints: ['port: less_than_equal', 'secret: too_short']
