"""What a dependency sets on `Response` is merged into returned data, and lost with a response."""

from fastapi import Depends, FastAPI, HTTPException, Response
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient

# breaks: response.headers["X-Left"] = "9" => response.headers["X-Right"] = "9"
# breaks: response.status_code = 202 => response.status_code = 200
# breaks: return JSONResponse({"ok": True}) => return {"ok": True}
# breaks: raise HTTPException(409) => return None


def set_left(response: Response) -> None:
    response.headers["X-Left"] = "9"
    response.status_code = 202


app = FastAPI(dependencies=[Depends(set_left)])


@app.get("/data")
def read_data() -> dict[str, bool]:
    return {"ok": True}


@app.get("/response")
def read_response() -> Response:
    return JSONResponse({"ok": True})


@app.get("/error")
def read_error() -> None:
    raise HTTPException(409)


client = TestClient(app)


def ask(path: str) -> tuple[int, str | None]:
    answer = client.get(path)
    return answer.status_code, answer.headers.get("X-Left")


data, response, error = ask("/data"), ask("/response"), ask("/error")
print("data returned:    ", data)
print("response returned:", response)
print("exception raised: ", error)

assert data == (202, "9")
assert response == (200, None)
assert error == (409, None)
