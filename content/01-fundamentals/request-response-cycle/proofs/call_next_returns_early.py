"""`call_next` returns when the answer begins: the body and the background task come later."""

from fastapi import BackgroundTasks, FastAPI, Request
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient

# breaks: response = await call_next(request) => response = StreamingResponse([chunk async for chunk in (await call_next(request)).body_iterator])
# breaks: return StreamingResponse(make_rows(), background=tasks) => return [*make_rows()]
# breaks: tasks.add_task(events.append, "report mailed") => events.append("report mailed")

events: list[str] = []
app = FastAPI()


@app.middleware("http")
async def measure(request: Request, call_next):
    response = await call_next(request)
    events.append("time taken")
    return response


def make_rows():
    for number in range(2):
        events.append(f"row {number}")
        yield f"{number}\n"


@app.get("/report")
def report(tasks: BackgroundTasks):
    events.append("function called")
    tasks.add_task(events.append, "report mailed")
    return StreamingResponse(make_rows(), background=tasks)


try:
    TestClient(app).get("/report")
except Exception as error:
    events.append(type(error).__name__)
print(" > ".join(events))

assert events == ["function called", "time taken", "row 0", "row 1", "report mailed"]
