"""The decorator gives your function back as it was: without FastAPI, annotations do nothing."""

from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


def double(amount: int) -> int:
    return amount * 2


registered = app.get("/double/{amount}")(double)
client = TestClient(app)

print(registered is double)
print(client.get("/double/21").json())
print(double("21"))
print(client.get("/double/x").status_code)

# prints: True
# prints: 42
# prints: 2121
# prints: 422
