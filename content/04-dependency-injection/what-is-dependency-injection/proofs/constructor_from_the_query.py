"""What no `Depends` marks in a dependency comes from the request, constructor arguments too."""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: Depends(Mailer) => Depends(lambda: Mailer())
# breaks: def get_mailer() -> Mailer: => def get_mailer(sender: str = "shop@example.com") -> Mailer:
# breaks: def read_zone(zone: str) -> str: => def read_zone(zone: str = "UTC") -> str:


class Mailer:
    def __init__(self, sender: str = "shop@example.com") -> None:
        self.sender = sender


def get_mailer() -> Mailer:
    return Mailer()


def read_zone(zone: str) -> str:
    return zone


app = FastAPI()


@app.get("/class")
def from_class(mailer: Annotated[Mailer, Depends(Mailer)]) -> str:
    return mailer.sender


@app.get("/function")
def from_function(mailer: Annotated[Mailer, Depends(get_mailer)]) -> str:
    return mailer.sender


@app.get("/zone")
def from_zone(zone: Annotated[str, Depends(read_zone)]) -> str:
    return zone


client = TestClient(app)
query = "?sender=mallory@example.org"
by_class, by_function = client.get(f"/class{query}").json(), client.get(f"/function{query}").json()
missing = client.get("/zone")
operations = client.get("/openapi.json").json()["paths"]
listed = {
    path: [parameter["name"] for parameter in item["get"].get("parameters", [])]
    for path, item in operations.items()
}
print("the class as dependency:   ", by_class)
print("a function that makes it:  ", by_function)
print("a required parameter left out:", missing.status_code, missing.text)
print("parameters in OpenAPI:     ", listed)

assert by_class == "mallory@example.org"
assert by_function == "shop@example.com"
assert missing.status_code == 422
assert listed == {"/class": ["sender"], "/function": [], "/zone": ["zone"]}
