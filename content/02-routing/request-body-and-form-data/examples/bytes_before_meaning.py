"""Verify the bytes, then parse them: nobody without the key learns what a right body looks like."""

import hashlib
import hmac
from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.testclient import TestClient
from pydantic import BaseModel, ValidationError


def sign(body: bytes) -> str:
    return hmac.new(b"a shared secret", body, hashlib.sha256).hexdigest()


class Push(BaseModel):
    branch: str


async def read_signed(request: Request, x_signature: Annotated[str, Header()] = "") -> bytes:
    body = await request.body()
    if not hmac.compare_digest(sign(body).encode(), x_signature.encode()):
        raise HTTPException(401)
    return body


app = FastAPI()


@app.post("/pushes")
async def take_push(body: Annotated[bytes, Depends(read_signed)]) -> str:
    try:
        return Push.model_validate_json(body).branch
    except ValidationError as error:
        raise RequestValidationError(error.errors(include_input=False)) from error


client = TestClient(app)
for body, signature in (
    (b'{"branch":  "main"}', sign(b'{"branch":  "main"}')),
    (b'{"branch": "main"}', sign(b'{"branch":  "main"}')),
    (b"{", ""),
    (b"{", sign(b"{")),
    (b'"\xff"', sign(b'"\xff"')),
):
    answer = client.post("/pushes", content=body, headers={"X-Signature": signature})
    print(body, answer.status_code)

# prints: b'{"branch":  "main"}' 200
# prints: b'{"branch": "main"}' 401
# prints: b'{' 401
# prints: b'{' 422
# prints: b'"\xff"' 422
