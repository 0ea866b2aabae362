"""`response_class=JSONResponse` is not the default: NaN is a 500 with it, and null without."""

import math
import warnings

from fastapi import FastAPI
from fastapi.exceptions import FastAPIDeprecationWarning
from fastapi.responses import JSONResponse, ORJSONResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel

# breaks: @app.get("/named", response_class=JSONResponse) => @app.get("/named")
# breaks: ORJSONResponse({}) => JSONResponse({})


class Reading(BaseModel):
    value: float


app = FastAPI()


@app.get("/default")
def by_default() -> Reading:
    return Reading(value=math.nan)


@app.get("/named", response_class=JSONResponse)
def by_name() -> Reading:
    return Reading(value=math.nan)


client = TestClient(app, raise_server_exceptions=False)
default, named = client.get("/default"), client.get("/named")
with warnings.catch_warnings(record=True) as warned:
    warnings.simplefilter("always")
    try:
        ORJSONResponse({})
    except AssertionError as error:
        missing = str(error)
    else:
        missing = ""
caught = [warning.category for warning in warned]
print("default:", default.status_code, default.text, " named:", named.status_code)
print("ORJSONResponse:", [each.__name__ for each in caught], missing)

assert (default.status_code, default.text) == (200, '{"value":null}')
assert named.status_code == 500
assert caught == [FastAPIDeprecationWarning]
