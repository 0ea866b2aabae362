"""`fastapi` alone brings no server, no command, no forms, no test client; `[standard]` does."""

import sys
from importlib.metadata import metadata, requires
from typing import Annotated

from fastapi import FastAPI, Form

# breaks: sys.modules["python_multipart"] = None => sys.modules.pop("python_multipart", None)
# breaks: name: Annotated[str, Form()] => name: str
# breaks: line for line in requires("fastapi") or [] if "extra ==" not in line => line for line in requires("fastapi") or []
# breaks: 'extra == "standard"' in line => "extra ==" not in line


def names(lines: list[str]) -> set[str]:
    return {line.split(">")[0].split("<")[0].split(";")[0].split("[")[0] for line in lines}


plain = names([line for line in requires("fastapi") or [] if "extra ==" not in line])
standard = names([line for line in requires("fastapi") or [] if 'extra == "standard"' in line])
sys.modules["python_multipart"] = None
app = FastAPI()


def declare() -> str:
    try:

        @app.post("/persons")
        def add(name: Annotated[str, Form()]) -> None: ...
    except RuntimeError as error:
        return str(error).splitlines()[0].strip()
    return "declared"


without_multipart = declare()
python = metadata("fastapi")["Requires-Python"]
wanted = {"uvicorn", "fastapi-cli", "python-multipart", "email-validator", "httpx2"}
print("brought by fastapi:           ", sorted(plain))
print("of these only by [standard]:  ", sorted(wanted & standard))
print("a form without the package:   ", without_multipart)
print("Python:                       ", python)

assert {"starlette", "pydantic", "anyio", "opentelemetry-api"} <= plain
assert not wanted & plain
assert wanted <= standard
assert without_multipart.startswith('Form data requires "python-multipart" to be installed.')
assert python == ">=3.11"
