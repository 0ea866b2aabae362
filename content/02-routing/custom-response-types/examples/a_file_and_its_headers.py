"""`FileResponse` opens the file when it is sent, answers ranges, and never a 304."""

from pathlib import Path
from tempfile import mkdtemp

from fastapi import FastAPI
from fastapi.responses import FileResponse
from fastapi.testclient import TestClient

folder = Path(mkdtemp())
(folder / "1.txt").write_text("first page")
app = FastAPI()


@app.get("/pages/{number}")
def read_page(number: int) -> FileResponse:
    return FileResponse(folder / f"{number}.txt", filename=f"Łódź {number}.txt")


client = TestClient(app, raise_server_exceptions=False)
page = client.get("/pages/1")
print(page.headers["content-disposition"])
print("again:", client.get("/pages/1", headers={"If-None-Match": page.headers["etag"]}).status_code)
part = client.get("/pages/1", headers={"Range": "bytes=0-4"})
print("a part:", part.status_code, part.text)
print("not there:", client.get("/pages/2").status_code)

# prints: attachment; filename*=utf-8''%C5%81%C3%B3d%C5%BA%201.txt
# prints: again: 200
# prints: a part: 206 first
# prints: not there: 500
