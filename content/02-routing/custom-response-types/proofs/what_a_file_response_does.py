"""`FileResponse` looks for the file when it is sent; ranges yes, conditional requests no."""

from pathlib import Path
from tempfile import mkdtemp

from fastapi import FastAPI
from fastapi.responses import FileResponse
from fastapi.testclient import TestClient

# breaks: (folder / "a.txt").write_text("first page") => (folder / "a.txt").touch()
# breaks: return FileResponse(folder / "gone.txt") => return FileResponse(folder / "a.txt")
# breaks: filename="Łódź.txt" => filename="Lodz.txt"

folder = Path(mkdtemp())
(folder / "a.txt").write_text("first page")
app = FastAPI()


@app.get("/page")
def read_page() -> FileResponse:
    return FileResponse(folder / "a.txt")


@app.get("/named")
def read_named() -> FileResponse:
    return FileResponse(folder / "a.txt", filename="Łódź.txt")


@app.get("/gone")
def read_gone():
    try:
        return FileResponse(folder / "gone.txt")
    except Exception:
        return "caught"


client = TestClient(app, raise_server_exceptions=False)
page = client.get("/page")
again = client.get("/page", headers={"If-None-Match": page.headers["etag"]}).status_code
part = client.get("/page", headers={"Range": "bytes=0-4"})
beyond = client.get("/page", headers={"Range": "bytes=99-"}).status_code
gone, head = client.get("/gone").status_code, client.head("/page").status_code
named = client.get("/named").headers["content-disposition"]
print("has an ETag, asked again with it:", again, " part:", part.status_code, repr(part.text))
print("beyond the end:", beyond, " gone:", gone, " HEAD:", head)
print("without filename:", page.headers.get("content-disposition"), " with:", named)

assert (again, head) == (200, 405)
assert (part.status_code, part.text, beyond) == (206, "first", 416)
assert gone == 500
assert "content-disposition" not in page.headers
assert named == "attachment; filename*=utf-8''%C5%81%C3%B3d%C5%BA.txt"
