"""A scheme stands in OpenAPI as security, a header parameter as a parameter that clients ignore."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header
from fastapi.security import HTTPBearer
from fastapi.testclient import TestClient

# breaks: Annotated[object, Depends(bearer)] => Annotated[object, Depends(lambda: 1)]
# breaks: authorization: Annotated[str, Header()] => authorization: Annotated[str, Depends(bearer)]

bearer = HTTPBearer(bearerFormat="JWT")
app = FastAPI()


@app.get("/scheme")
def read_scheme(found: Annotated[object, Depends(bearer)]) -> None: ...


@app.get("/by-hand")
def read_by_hand(authorization: Annotated[str, Header()]) -> None: ...


client = TestClient(app)
schema = app.openapi()
shown = {
    path: sorted(set(item["get"]) & {"security", "parameters"})
    for path, item in schema["paths"].items()
}
statuses = [client.get(path).status_code for path in ("/scheme", "/by-hand")]
print("shown as:", shown)
print("missing: ", statuses)
print("schemes: ", schema.get("components", {}).get("securitySchemes"))

assert shown == {"/scheme": ["security"], "/by-hand": ["parameters"]}
assert statuses == [401, 422]
