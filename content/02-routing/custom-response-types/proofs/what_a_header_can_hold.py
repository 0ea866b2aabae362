"""A header is Latin-1: a name with other letters is a 500, unless it is encoded."""

from urllib.parse import quote

from fastapi import FastAPI, Response
from fastapi.testclient import TestClient

# breaks: {"Content-Disposition": f'attachment; filename="{name}"'} => {}
# breaks: quote(name, safe='') => name

app = FastAPI()


@app.get("/by-hand")
def by_hand(name: str) -> Response:
    return Response("x", headers={"Content-Disposition": f'attachment; filename="{name}"'})


@app.get("/encoded")
def encoded(name: str) -> Response:
    value = f"attachment; filename*=utf-8''{quote(name, safe='')}"
    return Response("x", headers={"Content-Disposition": value})


client = TestClient(app, raise_server_exceptions=False)
names = ["Ana", "Łódź"]
plain = [client.get("/by-hand", params={"name": name}).status_code for name in names]
safe = [client.get("/encoded", params={"name": name}).status_code for name in names]
print(dict(zip(names, plain, strict=True)), " encoded:", safe)

assert plain == [200, 500]
assert safe == [200, 200]
