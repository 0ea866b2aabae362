"""A path is decoded once, by the server, before any route sees it."""

from fastapi import FastAPI

app = FastAPI()


@app.get("/units/{unit}")
def read_unit(unit: str, q: str = "") -> dict[str, str]:
    return {"unit": unit, "q": q}


@app.get("/files/{path:path}/history")
def read_history(path: str) -> dict[str, str]:
    return {"history of": path}


@app.get("/files/{path:path}")
def read_file(path: str) -> dict[str, str]:
    return {"file": path}


# try: GET /units/kg%2Fs -> 404 {"detail": "Not Found"}
# try: GET /units/kg%252Fs -> 200 {"unit": "kg%2Fs", "q": ""}
# try: GET /units/c++?q=c++ -> 200 {"unit": "c++", "q": "c  "}
# try: GET /files/a/b.txt/history -> 200 {"history of": "a/b.txt"}
# try: GET /files/a%2Fb.txt -> 200 {"file": "a/b.txt"}
# try: GET /files/ -> 200 {"file": ""}
# try: GET /files/..%2F..%2Fetc%2Fpasswd -> 200 {"file": "../../etc/passwd"}
