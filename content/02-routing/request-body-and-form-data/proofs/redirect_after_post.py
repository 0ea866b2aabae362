"""`RedirectResponse` is 307 by default and repeats the POST; 303 makes the next request a GET."""

from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from fastapi.testclient import TestClient

# breaks: "/thanks", status_code=303) => "/thanks")
# breaks: return RedirectResponse("/plain-thanks") => return RedirectResponse("/plain-thanks", status_code=303)

app = FastAPI()


@app.post("/plain")
def plain() -> RedirectResponse:
    return RedirectResponse("/plain-thanks")


@app.post("/see-other")
def see_other() -> RedirectResponse:
    return RedirectResponse("/thanks", status_code=303)


@app.get("/plain-thanks")
@app.get("/thanks")
def thanks() -> str:
    return "thanks"


client = TestClient(app)
seen = {}
for path in ("/plain", "/see-other"):
    answer = client.post(path, data={"name": "ana"})
    seen[path] = (answer.history[0].status_code, answer.request.method, answer.status_code)
    print(path, "-> redirect, method, answer:", seen[path])

assert seen["/plain"] == (307, "POST", 405)
assert seen["/see-other"] == (303, "GET", 200)
