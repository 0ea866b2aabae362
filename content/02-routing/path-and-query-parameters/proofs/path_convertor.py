"""`{x:path}` is a greedy `.*`, may be empty, may have a suffix; the wider route goes last."""

from fastapi import FastAPI
from fastapi.testclient import TestClient

# breaks: @app.get("/files/{path:path}/history") => @app.get("/files/{path}/history")
# breaks: @app.get("/files/{path:path}") => @app.get("/files/{path:path}/")
# breaks: @app.get("/docs-wide/{path:path}") => @app.get("/docs-wide/{path}")
# breaks: @app.get("/mirror/{source:path}/to/{target:path}") => @app.get("/mirror/{source}/to/{target:path}")

app = FastAPI()


@app.get("/files/{path:path}/history")
def read_history(path: str) -> str:
    return f"history of [{path}]"


@app.get("/files/{path:path}")
def read_file(path: str) -> str:
    return f"file [{path}]"


@app.get("/docs-wide/{path:path}")
def read_any(path: str) -> str:
    return f"swallowed [{path}]"


@app.get("/docs-wide/{path:path}/history")
def read_never(path: str) -> str:
    return f"history of [{path}]"


@app.get("/mirror/{source:path}/to/{target:path}")
def mirror(source: str, target: str) -> str:
    return f"[{source}] to [{target}]"


client = TestClient(app)
expected = {
    "/files/a/b/history": "history of [a/b]",
    "/files/a/history/b/history": "history of [a/history/b]",
    "/files/history": "file [history]",
    "/files/a/prehistory": "file [a/prehistory]",
    "/files/": "file []",
    "/files/a%0Ab": {"detail": "Not Found"},
    "/docs-wide/a/history": "swallowed [a/history]",
    "/mirror/a/to/b/to/c": "[a/to/b] to [c]",
}
answers = {path: client.get(path).json() for path in expected}
for path, answer in answers.items():
    print(f"{path:28} {answer}")

assert answers == expected
