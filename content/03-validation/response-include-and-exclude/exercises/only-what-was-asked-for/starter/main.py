import store
from fastapi import FastAPI, HTTPException
from store import Member, Settings

app = FastAPI()
app.mount("/store", store.app)


def get_member(number: int) -> Member:
    member = store.find(number)
    if member is None:
        raise HTTPException(404, "There is no such member.")
    return member


@app.get("/members", response_model_exclude={"pin"})
def list_members() -> list[Member]:
    return store.find_all()


@app.get("/members/{number}", response_model_exclude={"pin"})
def read_member(number: int) -> Member:
    return get_member(number)


@app.get("/members/{number}/settings", response_model_exclude_none=True)
def read_settings(number: int) -> Settings:
    return store.find_settings(get_member(number).number)
