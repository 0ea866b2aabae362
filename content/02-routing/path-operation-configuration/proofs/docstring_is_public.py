"""The docstring is the description, up to a form feed; description= and summary= replace it."""

from fastapi import FastAPI

# breaks: \f => and
# breaks: description="Said here." => description=""
# breaks: def read_all_orders => def read_orders

app = FastAPI()


@app.get("/cut")
def read_all_orders() -> None:
    """Orders of the last year.

    \f
    TODO: also lists refused ones, see ticket 812.
    """


@app.get("/whole")
def read_whole() -> None:
    """TODO: also lists refused ones, see ticket 812."""


@app.get("/said", summary="All of it", description="Said here.")
def read_said() -> None:
    """TODO: never seen."""


paths = app.openapi()["paths"]
shown = {path: (item["get"]["summary"], item["get"]["description"]) for path, item in paths.items()}
for path, (summary, description) in shown.items():
    print(f"{path:7} {summary!r:20} {description!r}")

assert shown["/cut"] == ("Read All Orders", "Orders of the last year.")
assert shown["/whole"][1] == "TODO: also lists refused ones, see ticket 812."
assert shown["/said"] == ("All of it", "Said here.")
