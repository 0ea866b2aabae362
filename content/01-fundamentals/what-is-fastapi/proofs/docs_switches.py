"""`docs_url=None` leaves two addresses, `openapi_url=None` none; what is hidden is not closed."""

from fastapi import FastAPI
from fastapi.testclient import TestClient

# breaks: {"docs_url": None} => {"docs_url": None, "redoc_url": None}
# breaks: {"openapi_url": None} => {"redoc_url": None}
# breaks: @app.get("/hidden", include_in_schema=False) => @app.get("/hidden")
# breaks: return "not secret" => raise ValueError

DOCUMENTS = ["/docs", "/redoc", "/openapi.json"]


def statuses_of(**switches: None) -> list[int]:
    client = TestClient(FastAPI(**switches))
    return [client.get(path).status_code for path in DOCUMENTS]


app = FastAPI()


@app.get("/hidden", include_in_schema=False)
def hidden() -> str:
    return "not secret"


client = TestClient(app, raise_server_exceptions=False)
no_docs = statuses_of(**{"docs_url": None})
no_openapi = statuses_of(**{"openapi_url": None})
reached, described = client.get("/hidden").status_code, "/hidden" in app.openapi()["paths"]
page = client.get("/docs").text
print("docs_url=None:   ", dict(zip(DOCUMENTS, no_docs, strict=True)))
print("openapi_url=None:", dict(zip(DOCUMENTS, no_openapi, strict=True)))
print("include_in_schema=False:", reached, "described:", described)
print(
    "the page itself names no operation, only", "/openapi.json" if "/openapi.json" in page else "?"
)

assert no_docs == [404, 200, 200]
assert no_openapi == [404, 404, 404]
assert reached == 200
assert not described and "/hidden" not in page and "/openapi.json" in page
