"""Reload and workers need the app's name: an app object cannot be imported in a new process."""

import uvicorn
from fastapi import FastAPI

# breaks: uvicorn.Config(app, reload=True) => uvicorn.Config("main:app", reload=True)
# breaks: by_name = uvicorn.Config("main:app", reload=True) => by_name = uvicorn.Config(app, reload=True)
# breaks: uvicorn.run(app, workers=2) => leave()

app = FastAPI()


def leave() -> None:
    return None


def exit_code() -> object:
    try:
        uvicorn.run(app, workers=2)
    except SystemExit as stopped:
        return stopped.code
    return "returned"


by_object = uvicorn.Config(app, reload=True).should_reload
by_name = uvicorn.Config("main:app", reload=True).should_reload
code = exit_code()
print("reload, given the app:     ", by_object)
print("reload, given its name:    ", by_name)
print("workers, given the app: exit", code)

assert not by_object
assert by_name
assert code == 3
