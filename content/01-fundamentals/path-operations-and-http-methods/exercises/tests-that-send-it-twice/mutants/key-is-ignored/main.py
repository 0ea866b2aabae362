from typing import Annotated

from fastapi import Body, FastAPI, Header, HTTPException, Response

app = FastAPI()
lists: dict[str, list[str]] = {}
keys: set[tuple[str, str]] = set()


def find(name: str) -> list[str]:
    if name not in lists:
        raise HTTPException(404, "No such list")
    return lists[name]


@app.put("/lists/{name}")
async def put_list(name: str, songs: list[str], response: Response) -> list[str]:
    response.status_code = 200 if name in lists else 201
    lists[name] = songs
    return songs


@app.get("/lists/{name}")
async def read_list(name: str) -> list[str]:
    return find(name)


@app.post("/lists/{name}/songs", status_code=201)
async def add_song(
    name: str,
    song: Annotated[str, Body(embed=True)],
    idempotency_key: Annotated[str | None, Header()] = None,
) -> str:
    songs = find(name)
    songs.append(song)
    if idempotency_key is not None:
        keys.add((name, idempotency_key))
    return song


@app.delete("/lists/{name}/songs/{song}", status_code=204)
async def take_out(name: str, song: str) -> None:
    songs = find(name)
    if song not in songs:
        raise HTTPException(404, "No such song")
    songs.remove(song)
