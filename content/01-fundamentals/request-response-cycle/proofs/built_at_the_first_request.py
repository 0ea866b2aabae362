"""The stack is built once, when the first request or the lifespan comes; then it is closed."""

from fastapi import FastAPI, Request, Response
from fastapi.testclient import TestClient
from starlette.middleware.gzip import GZipMiddleware

# breaks: first = client.get("/bug").status_code => first = 500
# breaks: @app.exception_handler(KeyError) => @app.exception_handler(OSError)
# breaks: app.add_middleware(GZipMiddleware) => FastAPI().add_middleware(GZipMiddleware)

app = FastAPI()
client = TestClient(app, raise_server_exceptions=False)


@app.get("/bug")
def bug() -> str:
    return {}["a"]


first = client.get("/bug").status_code


@app.exception_handler(KeyError)
async def too_late(request: Request, error: Exception) -> Response:
    return Response(status_code=400)


second = client.get("/bug").status_code
fresh_app = FastAPI(exception_handlers=app.exception_handlers)
fresh_app.get("/bug")(bug)
fresh = TestClient(fresh_app, raise_server_exceptions=False).get("/bug").status_code
try:
    app.add_middleware(GZipMiddleware)
    problem = "none"
except RuntimeError as error:
    problem = str(error)
print("before the handler:", first, " after it:", second, " a new app with it:", fresh)
print("add_middleware:", problem)

assert (first, second, fresh) == (500, 500, 400)
assert problem == "Cannot add middleware after an application has started"
