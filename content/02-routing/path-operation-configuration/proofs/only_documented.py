"""`openapi_extra` is written down and not enforced; routes that are added later are shown."""

from fastapi import FastAPI
from fastapi.testclient import TestClient

# breaks: "required": True => "required": False
# breaks: response_description="Always three orders" => response_description="Orders"
# breaks: @app.get("/late") => @app.get("/late", include_in_schema=False)

app = FastAPI()
PARAMETER = {"name": "X-Shop", "in": "header", "required": True, "schema": {"type": "string"}}


@app.get(
    "/orders",
    response_description="Always three orders",
    openapi_extra={"parameters": [PARAMETER], "x-cost": 5},
)
def list_orders() -> list[str]:
    return []


client = TestClient(app)
operation = client.get("/openapi.json").json()["paths"]["/orders"]["get"]
promised = operation["responses"]["200"]["description"]
answer = client.get("/orders")


@app.get("/late")
def read_late() -> str:
    return "late"


late = "/late" in client.get("/openapi.json").json()["paths"]
print("documented:", operation["parameters"][0]["required"], operation["x-cost"], promised)
print("answered:  ", answer.status_code, answer.json())
print("a route that was added after the first look:", late)

assert (operation["parameters"][0]["required"], operation["x-cost"]) == (True, 5)
assert promised == "Always three orders"
assert (answer.status_code, answer.json()) == (200, [])
assert late
