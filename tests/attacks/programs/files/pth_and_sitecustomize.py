# ATTACK: pth_and_sitecustomize
# KIND: probe
# MUST: .pth / sitecustomize / usercustomize cannot be planted where a later interpreter reads
#       them

import os
import site
import sysconfig

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


for d in set(
    [sysconfig.get_path("purelib"), sysconfig.get_path("stdlib")]
    + site.getsitepackages()
    + [site.getusersitepackages()]
):
    if d.startswith(BOX):
        continue
    attempt(d, lambda d=d: open(os.path.join(d, "evil.pth"), "w").write("import os"))
    attempt("sc " + d, lambda d=d: open(os.path.join(d, "sitecustomize.py"), "w").write("x=1"))
