"""An HTTPException raised in a middleware is a 500: its handler sits further inside."""

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient

# breaks: raise HTTPException(401, "raised") => return JSONResponse({"detail": "raised"}, 401)
# breaks: return JSONResponse({"detail": "returned"}, 401) => raise RuntimeError
# breaks: dependencies=[Depends(refuse)] => dependencies=[]

app = FastAPI()


@app.middleware("http")
async def guard(request: Request, call_next):
    if request.url.path == "/raised":
        raise HTTPException(401, "raised")
    if request.url.path == "/returned":
        return JSONResponse({"detail": "returned"}, 401)
    return await call_next(request)


def refuse() -> None:
    raise HTTPException(401, "depends")


@app.get("/depends", dependencies=[Depends(refuse)])
def depends() -> None: ...


client = TestClient(app, raise_server_exceptions=False)
statuses = {path: client.get(path).status_code for path in ("/raised", "/returned", "/depends")}
print(statuses)

assert statuses["/raised"] == 500
assert statuses["/returned"] == 401
assert statuses["/depends"] == 401
