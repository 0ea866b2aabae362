# ATTACK: symlink_collect
# KIND: artefact
# MUST: collector never follows learner's symlinks: reads nothing outside, O_NOFOLLOW + openat2
#       RESOLVE_BENEATH, size-capped

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


for n, tgt in (
    ("out.txt", "/etc/passwd"),
    ("dir", "/"),
    ("loop", "loop"),
    ("rel", "../../../../etc/shadow"),
):
    attempt(
        n,
        lambda n=n, tgt=tgt: (os.symlink(tgt, f"{BOX}/app/" + n), open(f"{BOX}/app/" + n).read(10))[
            1
        ],
    )
