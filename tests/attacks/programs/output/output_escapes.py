# ATTACK: output_escapes
# KIND: noise
# MUST: escapes, NUL, bidi, broken UTF-8 and carriage returns are only text

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


TEXT = b"\x1b[2J\x1b]0;title\x07\x1b[8mhidden\x1bP+q\x9b1A\0\0\xff\xfe\xed\xa0\x80\xc3\rPASSED\r\xe2\x80\xae\xe2\x81\xa6\xe2\x80\xa8\x08\x08\x0c\x85<script>alert(1)</script>\n"
os.write(1, TEXT * 50)
os.write(2, TEXT * 50)


@app.middleware("http")
async def print_more(request, call_next):
    os.write(1, TEXT)
    return await call_next(request)
