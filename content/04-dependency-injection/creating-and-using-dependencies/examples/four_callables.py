"""A function, a class, an object and a factory: what `Depends` takes is anything callable."""

from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query

CLIENTS = {"k-ana": "ana", "k-ben": "ben"}


def get_client(key: str = "") -> str:
    """A function: its parameters are read from the request, as in an endpoint."""
    if key not in CLIENTS:
        raise HTTPException(401, "Unknown key")
    return CLIENTS[key]


class Page:
    """A class: `__init__` is the signature, the object is the value."""

    def __init__(
        self,
        limit: Annotated[int, Query(ge=1, le=50)] = 20,
        offset: Annotated[int, Query(ge=0)] = 0,
    ) -> None:
        self.window = slice(offset, offset + limit)


class Names:
    """An object: made once, with what is known at start; `__call__` is the signature."""

    def __init__(self, *names: str) -> None:
        self.names = names

    def __call__(self, starts_with: str = "") -> list[str]:
        return [name for name in self.names if name.startswith(starts_with)]


def allow(*clients: str):
    """A factory: it is called at start, and what it returns is the dependency."""

    def check(client: Annotated[str, Depends(get_client)]) -> None:
        if client not in clients:
            raise HTTPException(403, "Not for you")

    return check


app = FastAPI()


@app.get("/names", dependencies=[Depends(allow("ana"))])
def list_names(
    page: Annotated[Page, Depends()],
    names: Annotated[list[str], Depends(Names("Lea", "Leo", "Mia"))],
) -> list[str]:
    return names[page.window]


@app.get("/me")
def read_me(client: Annotated[str, Depends(get_client)]) -> str:
    return client


# try: GET /names?key=k-ana&starts_with=L -> 200 ["Lea", "Leo"]
# try: GET /names?key=k-ana&offset=1&limit=1 -> 200 ["Leo"]
# try: GET /names?key=k-ben -> 403 {"detail": "Not for you"}
# try: GET /names?limit=0 -> 401 {"detail": "Unknown key"}
# try: GET /me?key=k-ben -> 200 "ben"
