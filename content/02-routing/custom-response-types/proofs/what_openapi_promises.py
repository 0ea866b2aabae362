"""OpenAPI takes the media type from `response_class`; `responses=` adds to it."""

from fastapi import FastAPI, Response
from fastapi.responses import FileResponse, RedirectResponse

# breaks: responses={200: PNG}, response_class=Response) => responses={200: PNG})
# breaks: response_class=RedirectResponse) => status_code=200)
# breaks: @app.get("/file", response_class=FileResponse) => @app.get("/file")

PNG = {"content": {"image/png": {}}}
app = FastAPI()


@app.get("/returned")
def returned() -> Response:
    return Response(b"", media_type="image/png")


@app.get("/added", responses={200: PNG})
def added() -> Response:
    return Response(b"", media_type="image/png")


@app.get("/only", responses={200: PNG}, response_class=Response)
def only() -> Response:
    return Response(b"", media_type="image/png")


@app.get("/moved", response_class=RedirectResponse)
def moved() -> str:
    return "/only"


@app.get("/file", response_class=FileResponse)
def file() -> str:
    return __file__


described = {
    path: {
        status: list(answer.get("content", {}))
        for status, answer in item["get"]["responses"].items()
    }
    for path, item in app.openapi()["paths"].items()
}
for path, answers in described.items():
    print(path, answers)

assert described["/returned"] == {"200": ["application/json"]}
assert described["/added"] == {"200": ["application/json", "image/png"]}
assert described["/only"] == {"200": ["image/png"]}
assert described["/moved"] == {"307": []}
assert described["/file"] == {"200": []}
