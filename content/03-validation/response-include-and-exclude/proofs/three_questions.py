"""unset asks what was given, defaults and none ask for the value; computed fields always stay."""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, computed_field

# breaks: "/unset", response_model_exclude_unset=True => "/unset", response_model_exclude_defaults=True
# breaks: "/defaults", response_model_exclude_defaults=True => "/defaults", response_model_exclude_none=True
# breaks: "/none", response_model_exclude_none=True => "/none", response_model_exclude_unset=True
# breaks: language="en", theme=None => language="en"


class Settings(BaseModel):
    language: str = "en"
    newsletter: bool = False
    theme: str | None = "light"

    @computed_field
    @property
    def label(self) -> str:
        return self.language.upper()


chosen = Settings(language="en", theme=None)
app = FastAPI()


@app.get("/all")
def read_all() -> Settings:
    return chosen


@app.get("/unset", response_model_exclude_unset=True)
def read_unset() -> Settings:
    return chosen


@app.get("/defaults", response_model_exclude_defaults=True)
def read_defaults() -> Settings:
    return chosen


@app.get("/none", response_model_exclude_none=True)
def read_none() -> Settings:
    return chosen


client = TestClient(app)
answers = {path: client.get(f"/{path}").json() for path in ("all", "unset", "defaults", "none")}
for path, answer in answers.items():
    print(f"{path:9}", answer)

assert list(answers["all"]) == ["language", "newsletter", "theme", "label"]
assert answers["unset"] == {"language": "en", "theme": None, "label": "EN"}
assert answers["defaults"] == {"theme": None, "label": "EN"}
assert answers["none"] == {"language": "en", "newsletter": False, "label": "EN"}
