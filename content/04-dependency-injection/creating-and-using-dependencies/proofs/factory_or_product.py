"""`Depends` wants the callable: a factory has to be called, a dependency must not be."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.testclient import TestClient

# breaks: dependencies=[Depends(require_plan)] => dependencies=[Depends(require_plan())]
# breaks: dependencies=[Depends(require_plan("pro"))] => dependencies=[Depends(require_plan)]
# breaks: dependencies=[Depends(require_size)] => dependencies=[Depends(require_size(5))]
# breaks: Depends(get_limit()) => Depends(get_limit)
# breaks: [Depends(check_nothing())] => [Depends(check_nothing)]


def require_plan(plan: str = "pro"):
    def check(x_plan: Annotated[str, Header()] = "free") -> None:
        if x_plan != plan:
            raise HTTPException(403)

    return check


def require_size(least: int):
    def check() -> None:
        raise HTTPException(403)

    return check


def get_limit() -> int:
    return 10


def check_nothing() -> None: ...


app = FastAPI()


@app.get("/factory", dependencies=[Depends(require_plan)])
def read_factory() -> None: ...


@app.get("/product", dependencies=[Depends(require_plan("pro"))])
def read_product() -> None: ...


@app.get("/argument", dependencies=[Depends(require_size)])
def read_argument() -> None: ...


client = TestClient(app)
factory, product = client.get("/factory").status_code, client.get("/product").status_code
missing = client.get("/argument").json()["detail"]
missing = [error["loc"] for error in missing] if isinstance(missing, list) else missing


def start(declare) -> str:
    try:
        declare()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "started"


def with_parameter() -> None:
    @app.get("/limit")
    def read_limit(limit: Annotated[int, Depends(get_limit())]) -> int:
        return limit


def with_list() -> None:
    app.get("/nothing", dependencies=[Depends(check_nothing())])(lambda: None)


in_parameter, in_list = start(with_parameter), start(with_list)
print("the factory with a default:   ", factory)
print("what the factory returns:     ", product)
print("the factory without a default:", missing)
print("a called dependency, as a parameter:", in_parameter)
print("a called dependency, in a list:     ", in_list)

assert (factory, product) == (200, 403)
assert missing == [["query", "least"]]
assert in_parameter == "TypeError: 10 is not a callable object"
assert in_list.startswith("AssertionError: A parameter-less dependency must have a callable")
