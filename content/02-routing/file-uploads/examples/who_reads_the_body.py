"""A broken form and no token: the status tells which of the two was looked at first."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException, Request, UploadFile
from fastapi.testclient import TestClient


def check_token(authorization: Annotated[str | None, Header()] = None) -> None:
    if authorization != "Bearer let-me-in":
        raise HTTPException(401)


app = FastAPI()


@app.post("/declared", dependencies=[Depends(check_token)])
async def take_declared(file: UploadFile) -> str | None:
    return file.filename


@app.post("/by-hand", dependencies=[Depends(check_token)])
async def take_by_hand(request: Request) -> list[str]:
    async with request.form() as form:
        return list(form)


client = TestClient(app)
no_boundary = {"Content-Type": "multipart/form-data"}
for path in ("/declared", "/by-hand"):
    print(path, client.post(path, headers=no_boundary).status_code)

# prints: /declared 400
# prints: /by-hand 401
