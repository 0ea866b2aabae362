# ATTACK: toctou_source
# KIND: probe-ok
# MUST: rewriting main.py after import does not change what is stored/judged: source of record is
#       the grader's copy, never read back from the sandbox

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


open(f"{BOX}/app/main.py", "w").write("# perfectly innocent\n")
results["rewrote"] = "grader must show its own copy"
