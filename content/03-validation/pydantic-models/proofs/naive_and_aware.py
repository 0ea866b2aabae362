"""utcnow() has no offset: it cannot be compared with an aware time, and its timestamp is wrong."""

import os
import time
from datetime import UTC, datetime

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import AwareDatetime, BaseModel, Field, TypeAdapter

# breaks: due: datetime => due: str
# breaks: opened: datetime = Field(default_factory=datetime.utcnow) => opened: datetime = Field(default_factory=lambda: datetime.now(UTC))
# breaks: unchecked: AwareDatetime = Field(default_factory=datetime.utcnow) => unchecked: AwareDatetime = Field(default_factory=datetime.utcnow, validate_default=True)
# breaks: os.environ["TZ"] = "Asia/Tokyo" => os.environ["TZ"] = "UTC"

os.environ["TZ"] = "Asia/Tokyo"
time.tzset()


class Reminder(BaseModel):
    due: datetime
    opened: datetime = Field(default_factory=datetime.utcnow)
    made: datetime = Field(default_factory=lambda: datetime.now(UTC))
    unchecked: AwareDatetime = Field(default_factory=datetime.utcnow)


app = FastAPI()


@app.post("/reminders")
def add_reminder(reminder: Reminder) -> bool:
    return reminder.due > reminder.opened


@app.post("/aware")
def add_aware(reminder: Reminder) -> bool:
    return reminder.due > reminder.made


client = TestClient(app, raise_server_exceptions=False)
zulu, bare = "2099-01-01T09:00:00Z", "2099-01-01T09:00:00"
statuses = {
    (path, due): client.post(path, json={"due": due}).status_code
    for path in ("/reminders", "/aware")
    for due in (zulu, bare)
}
try:
    dumped = Reminder(due=zulu).model_dump(mode="json")
    sent = {name: dumped[name].endswith("Z") for name in ("opened", "made", "unchecked")}
except ValueError:
    sent = {"opened": False, "made": True, "unchecked": True}
hours_off = round((datetime.now().timestamp() - datetime.utcnow().timestamp()) / 3600)
aware = TypeAdapter(AwareDatetime)
try:
    aware.validate_python(bare)
    refused = "nothing"
except ValueError as error:
    refused = error.errors()[0]["type"]
for (path, due), status in statuses.items():
    print(f"{path:11} {due:21} {status}")
print("ends in Z:", sent)
print("utcnow().timestamp() in Tokyo is off by hours:", hours_off)
print("AwareDatetime without an offset:", refused)

assert statuses["/reminders", zulu] == 500
assert statuses["/reminders", bare] == 200
assert (statuses["/aware", zulu], statuses["/aware", bare]) == (200, 500)
assert sent == {"opened": False, "made": True, "unchecked": False}
assert hours_off == 9
assert refused == "timezone_aware"
