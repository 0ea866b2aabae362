"""A GET route of FastAPI answers no HEAD. Its own pages do: they are routes of Starlette."""

from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


@app.get("/health")
def read_health() -> str:
    return "ok"


@app.get("/ready")
@app.head("/ready", include_in_schema=False)
def read_ready() -> str:
    return "ready"


client = TestClient(app)
for path in ("/health", "/ready", "/docs"):
    answer = client.head(path)
    print(path, answer.status_code, answer.headers.get("Allow"))

# prints: /health 405 GET
# prints: /ready 200 None
# prints: /docs 200 None
