"""uvicorn speaks HTTP/1.1; HTTP/2 must be asked for. A WSGI app gets in through `a2wsgi`."""

import threading
import warnings

import uvicorn
from a2wsgi import WSGIMiddleware
from fastapi import FastAPI
from fastapi.testclient import TestClient

# breaks: http2=True => http2=False
# breaks: app.mount("/old", WSGIMiddleware(old)) => app.mount("/old", FastAPI())
# breaks: from starlette.middleware.wsgi import => from a2wsgi import

threads: list[threading.Thread] = []


def old(environ, start_response):
    """A Flask app is this too."""
    threads.append(threading.current_thread())
    start_response("200 OK", [("content-type", "text/plain")])
    return [b"from WSGI"]


app = FastAPI()
app.mount("/old", WSGIMiddleware(old))


@app.get("/loop")
async def read_loop() -> str:
    threads.append(threading.current_thread())
    return "from ASGI"


def problem(**options) -> str:
    try:
        uvicorn.Config(app, log_level=60, **options).load()
    except ValueError as error:
        return str(error).partition(".")[0]
    return "loads"


with TestClient(app) as client:
    answer, _ = client.get("/old"), client.get("/loop")
same = len(set(threads)) == 1
http2 = problem(http2=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    from starlette.middleware.wsgi import WSGIMiddleware as Old  # noqa: F401
warned = [warning.category.__name__ for warning in caught]
print("WSGI app:", answer.status_code, answer.text, "on the loop's thread:", same)
print("asked for HTTP/2:", http2)
print("starlette.middleware.wsgi warns:", warned)

assert (answer.text, same) == ("from WSGI", False)
assert http2 == "HTTP/2 requires the `zttp` HTTP protocol"
assert warned == ["StarletteDeprecationWarning"]
