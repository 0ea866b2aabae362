"""One override, five places. The app was written so that two of them are missed."""

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI


def get_city() -> str:
    return "Berlin"


CityDep = Annotated[str, Depends(get_city)]
app, admin, router = FastAPI(), FastAPI(), APIRouter()


def get_greeting(city: CityDep) -> str:
    return f"Hello {city}"


@app.get("/declared")
def read_declared(city: CityDep) -> str:
    return city


@app.get("/below")
def read_below(greeting: Annotated[str, Depends(get_greeting)]) -> str:
    return greeting


@app.get("/called")
def read_called() -> str:
    return get_city()


@router.get("/included")
def read_included(city: CityDep) -> str:
    return city


@admin.get("/mounted")
def read_mounted(city: CityDep) -> str:
    return city


app.include_router(router)
app.mount("/admin", admin)
app.dependency_overrides[get_city] = lambda: "Testville"

# try: GET /declared -> 200 "Testville"
# try: GET /below -> 200 "Hello Testville"
# try: GET /called -> 200 "Berlin"
# try: GET /included -> 200 "Testville"
# try: GET /admin/mounted -> 200 "Berlin"
