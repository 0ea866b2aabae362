"""`Annotated[Response, Depends(f)]` gets what f returned; a bare `Response` is the injected one."""

from typing import Annotated

from fastapi import Depends, FastAPI, Response
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from typing_extensions import TypeAliasType

# breaks: def read(made: Made, own: Response) -> dict => def read(own: Made, made: Response) -> dict
# breaks: return made => return {"from": "function"}
# breaks: TypeAliasType("Page", Annotated[int, Depends(lambda: 7)]) => int


def make() -> JSONResponse:
    return JSONResponse({"from": "dependency"}, 418)


Made = Annotated[Response, Depends(make)]
Page = TypeAliasType("Page", Annotated[int, Depends(lambda: 7)])
app = FastAPI()


@app.get("/read")
def read(made: Made, own: Response) -> dict:
    own.status_code = 202
    return {"made": made.status_code, "same": made is own}


@app.get("/send")
def send(made: Made, own: Response):
    return made


@app.get("/page")
def read_page(page: Page) -> int:
    return page


client = TestClient(app)
answers = {path: client.get(path, params={"page": 1}) for path in ("/read", "/send", "/page")}
for path, answer in answers.items():
    print(path, answer.status_code, answer.json())

assert (answers["/read"].status_code, answers["/read"].json()) == (
    202,
    {"made": 418, "same": False},
)
assert (answers["/send"].status_code, answers["/send"].json()) == (418, {"from": "dependency"})
assert answers["/page"].json() == 7
