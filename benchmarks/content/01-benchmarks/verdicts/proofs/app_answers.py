"""An app answers."""

from fastapi import FastAPI
from fastapi.testclient import TestClient

# breaks: return 1 => return 2
# breaks: @app.get("/one") => @app.get("/two")

app = FastAPI()


@app.get("/one")
def one() -> int:
    return 1


answer = TestClient(app).get("/one")
print(answer.status_code, answer.text)
assert answer.json() == 1
