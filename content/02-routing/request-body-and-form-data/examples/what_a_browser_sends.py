"""A form is text: what is empty or not ticked takes the default."""

from typing import Annotated

from fastapi import FastAPI, Form
from fastapi.testclient import TestClient
from pydantic import BaseModel


class Profile(BaseModel):
    name: str
    company: str | None = None
    newsletter: bool = False
    topics: list[str] = []


app = FastAPI()


@app.post("/profile")
def save_profile(form: Annotated[Profile, Form()]) -> dict:
    return form.model_dump()


@app.post("/profile.json")
def save_profile_json(profile: Profile) -> dict:
    return profile.model_dump()


client = TestClient(app)
HEADERS = {"Content-Type": "application/x-www-form-urlencoded"}
for content in (
    "name=Ana+M%C3%BCller&company=&newsletter=on&topics=sql&topics=api",
    "name=&company=",
):
    answer = client.post("/profile", content=content, headers=HEADERS)
    print(
        answer.status_code,
        answer.json() if answer.is_success else answer.json()["detail"][0]["type"],
    )
print("as JSON:", client.post("/profile.json", json={"name": "", "company": ""}).json())

# prints: 200 {'name': 'Ana Müller', 'company': None, 'newsletter': True, 'topics': ['sql', 'api']}
# prints: 422 missing
# prints: as JSON: {'name': '', 'company': '', 'newsletter': False, 'topics': []}
