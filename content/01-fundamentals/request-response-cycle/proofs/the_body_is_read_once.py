"""A middleware that reads `body()` leaves it to the endpoint; one that reads `stream()` eats it."""

from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

# breaks: await request.body() => [chunk async for chunk in request.stream()]
# breaks: [piece async for piece in request.stream()] => await request.body()

app = FastAPI()


@app.middleware("http")
async def look_at_body(request: Request, call_next):
    if request.url.path == "/body":
        await request.body()
    elif request.url.path == "/stream":
        [piece async for piece in request.stream()]
    return await call_next(request)


@app.post("/{way}")
def read(way: str, order: dict) -> dict:
    return order


client = TestClient(app)
answers = {way: client.post(f"/{way}", json={"item": "lamp"}) for way in ("body", "stream")}
for way, answer in answers.items():
    print(way, answer.status_code, answer.text[:70])

assert answers["body"].json() == {"item": "lamp"}
assert answers["stream"].status_code == 422
assert answers["stream"].json()["detail"][0]["type"] == "missing"
