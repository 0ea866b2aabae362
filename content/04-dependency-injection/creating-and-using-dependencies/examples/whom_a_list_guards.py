"""The same list on the app, on a router, on a decorator: which requests meet it?"""

from fastapi import APIRouter, Depends, FastAPI, HTTPException


def refuse() -> None:
    """Refuses everybody, so that you see where it stands."""
    raise HTTPException(401)


everything = FastAPI(dependencies=[Depends(refuse)])
guarded = APIRouter(prefix="/guarded", dependencies=[Depends(refuse)])
app = FastAPI()


@everything.get("/orders")
def read_orders() -> None: ...


@guarded.get("/orders")
def read_guarded_orders() -> None: ...


@app.get("/health")
def read_health() -> str:
    return "ok"


app.include_router(guarded)
app.mount("/everything", everything)

# try: GET /health -> 200 "ok"
# try: GET /guarded/orders -> 401 {"detail": "Unauthorized"}
# try: GET /everything/orders -> 401 {"detail": "Unauthorized"}
# try: HEAD /everything/docs -> 200
# try: GET /everything/nothing -> 404 {"detail": "Not Found"}
