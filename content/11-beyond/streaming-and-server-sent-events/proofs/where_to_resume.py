"""Last-Event-ID is a header like any other: as int it turns a foreign id into a 422."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.sse import EventSourceResponse, ServerSentEvent
from fastapi.testclient import TestClient

# breaks: last_event_id: Annotated[int | None, Header()] = None => last_event_id: Annotated[str | None, Header()] = None
# breaks: if last_event_id and last_event_id.isdecimal() => if last_event_id
# breaks: raise HTTPException(204) => pass
# breaks: id=str(number) => id=None

LAST = 3
app = FastAPI()


def read_resume_point(last_event_id: Annotated[str | None, Header()] = None) -> int:
    """0 for whatever is not an id of ours."""
    after = int(last_event_id) if last_event_id and last_event_id.isdecimal() else 0
    if after >= LAST:
        raise HTTPException(204)
    return after


@app.get("/strict", response_class=EventSourceResponse)
async def strict(last_event_id: Annotated[int | None, Header()] = None):
    yield last_event_id


@app.get("/steps", response_class=EventSourceResponse)
async def steps(after: Annotated[int, Depends(read_resume_point)]):
    for number in range(after + 1, LAST + 1):
        yield ServerSentEvent(data=number, id=str(number))


client = TestClient(app, raise_server_exceptions=False)


def ask(path: str, last: str | None) -> tuple[int, list[str]]:
    answer = client.get(path, headers={} if last is None else {"Last-Event-ID": last})
    lines = answer.text.splitlines() if answer.status_code == 200 else []
    return answer.status_code, [line[4:] for line in lines if line.startswith("id: ")]


strict_codes = [ask("/strict", last)[0] for last in (None, "2", "", "a7f3")]
came = {last: ask("/steps", last) for last in (None, "2", "", "a7f3", "3")}
print("as int:         ", dict(zip(("none", "2", "empty", "a7f3"), strict_codes, strict=True)))
for last, (status, ids) in came.items():
    print(f"last id {last!s:8}", status, "ids:", ids)

assert strict_codes == [200, 200, 422, 422]
everything = (200, ["1", "2", "3"])
assert came[None] == came[""] == came["a7f3"] == everything
assert came["2"] == (200, ["3"])
assert came["3"] == (204, [])
