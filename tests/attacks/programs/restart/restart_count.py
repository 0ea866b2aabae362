# ATTACK: restart_count
# KIND: restart
# MUST: a count of requests in flight that the former process forged is not the new one's

import os
import stat

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


@app.middleware("http")
async def lie(request, call_next):
    answer = await call_next(request)
    for handle in range(3, 64):
        try:
            if stat.S_ISREG(os.fstat(handle).st_mode) and not os.path.exists("../tmp/lied"):
                os.pwrite(handle, b"\xff" * os.fstat(handle).st_size, 0)
        except OSError:
            continue
    open("../tmp/lied", "w").close()
    return answer
