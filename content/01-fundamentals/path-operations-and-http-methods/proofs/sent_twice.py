"""PUT and DELETE of a named thing may be sent twice; POST, and DELETE of a place, may not."""

from fastapi import FastAPI, HTTPException
from fastapi.testclient import TestClient

# breaks: jobs[name] = text => jobs[name] = jobs.get(name, "") + text
# breaks: queue.append(text) => queue[:] = [text]
# breaks: return queue.pop(0) => return queue[0]
# breaks: if name not in jobs: => if False:

app = FastAPI()
jobs: dict[str, str] = {}
queue: list[str] = []


@app.put("/jobs/{name}")
def put_job(name: str, text: str) -> None:
    jobs[name] = text


@app.delete("/jobs/{name}", status_code=204)
def delete_job(name: str) -> None:
    if name not in jobs:
        raise HTTPException(404)
    jobs.pop(name, None)


@app.post("/queue", status_code=201)
def add_to_queue(text: str) -> None:
    queue.append(text)


@app.delete("/queue/first")
def delete_first() -> str:
    return queue.pop(0)


client = TestClient(app, raise_server_exceptions=False)


def twice(method: str, url: str) -> tuple[list[int], object, object]:
    statuses, states = [], []
    for _ in range(2):
        statuses.append(client.request(method, url).status_code)
        states.append((dict(jobs), list(queue)))
    return statuses, states[0], states[1]


put, deleted = twice("PUT", "/jobs/a?text=x"), twice("DELETE", "/jobs/a")
posted = twice("POST", "/queue?text=x")
first = twice("DELETE", "/queue/first")
for name, (statuses, once, again) in {
    "PUT /jobs/a": put,
    "DELETE /jobs/a": deleted,
    "POST /queue": posted,
    "DELETE /queue/first": first,
}.items():
    print(f"{name:20} {statuses} same state: {once == again}")

assert put == ([200, 200], ({"a": "x"}, []), ({"a": "x"}, []))
assert deleted == ([204, 404], ({}, []), ({}, []))
assert posted[1:] == (({}, ["x"]), ({}, ["x", "x"]))
assert first[1:] == (({}, ["x"]), ({}, []))
