# ATTACK: forge_stdout
# KIND: fail
# MUST: printing '100 passed', JUnit XML or escape codes to stdout is shown (escaped) as the
#       learner's output; verdict unaffected

import os

from fastapi import FastAPI

app = FastAPI()
results = {}
BOX = os.path.dirname(os.getcwd())


def attempt(name, action):
    try:
        results[name] = f"PWNED {action()!r}"[:300]
    except BaseException as error:
        results[name] = f"BLOCKED {type(error).__name__} {error}"[:200]


@app.get("/r")
async def read_results():
    return results


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


print("================ 100 passed in 0.00s ================")
print('<testsuite tests="9" failures="0"/>')
print("\x1b]0;pwned\x07\x1b[2J\x1b[31m::set-output name=verdict::passed")
app = FastAPI()
