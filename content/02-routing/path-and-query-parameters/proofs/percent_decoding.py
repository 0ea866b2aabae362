"""The path is decoded once before routing, so %2F splits it; TestClient decodes it twice."""

import asyncio

import httpx2
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

# breaks: @app.get("/units/{unit}") => @app.get("/units/{unit:path}")
# breaks: @app.get("/files/{path:path}") => @app.get("/files/{path}")
# breaks: "query": query => "query": request.url.query.partition("=")[2]
# breaks: "raw": request.scope["raw_path"].decode() => "raw": request.scope["path"]
# breaks: TestClient(app).get("/units/x%2541").json()["unit"] => httpx2.URL("/x%2541").path[1:]

app = FastAPI()


@app.get("/units/{unit}")
def read_unit(unit: str, request: Request, query: str = "") -> dict:
    return {"unit": unit, "query": query, "raw": request.scope["raw_path"].decode()}


@app.get("/files/{path:path}")
def read_file(path: str) -> str:
    return path


async def main() -> None:
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        split = await client.get("/units/kg%2Fs")
        kept = await client.get("/units/kg%252Fs")
        plus = await client.get("/units/c++?query=c++")
        escaped = await client.get("/units/c++?query=c%2B%2B")
        path, dots = await client.get("/files/a%2Fb"), await client.get("/files/..%2F..%2Fetc")
        literal = await client.get("/units/x%2541")
    through_test_client = TestClient(app).get("/units/x%2541").json()["unit"]
    print("/units/kg%2Fs:        ", split.status_code)
    print("/units/kg%252Fs:      ", kept.json())
    print("/units/c++?query=c++: ", plus.json())
    print("?query=c%2B%2B:       ", escaped.json()["query"])
    print("/files/a%2Fb:         ", path.status_code, path.text)
    print("/files/..%2F..%2Fetc: ", dots.status_code, dots.text)
    print("/units/x%2541:        ", literal.json()["unit"], "TestClient:", through_test_client)

    assert split.status_code == 404
    assert (kept.json()["unit"], kept.json()["raw"]) == ("kg%2Fs", "/units/kg%252Fs")
    in_query = plus.json()["query"], escaped.json()["query"]
    assert (plus.json()["unit"], *in_query) == ("c++", "c  ", "c++")
    assert (path.text, dots.text) == ('"a/b"', '"../../etc"')
    assert (literal.json()["unit"], through_test_client) == ("x%41", "xA")


asyncio.run(main())
