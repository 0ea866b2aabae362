# ATTACK: frames_below
# KIND: probe
# MUST: the frames of the zygote that it was forked in hold no channel and no folder of the host

import os
import socket
import sys

from fastapi import FastAPI

app = FastAPI()
results = {}


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


def use_channel(channel):
    """What the zygote tells the host, in its name."""
    os.fstat(channel.fileno())
    words = b'{"gone":1,"ended":0,"cpu_s":0,"peak":0}', b'{"made":1,"alone":true}'
    return [channel.send(each) for each in words]


def read(folder):
    return os.open("self/status", os.O_RDONLY, dir_fd=folder)


frame, found = sys._getframe(), 0
while frame is not None:
    for name, value in list(frame.f_locals.items()):
        where = f"{frame.f_code.co_name} {name}"
        if isinstance(value, socket.socket):
            # The one listener is its own, and is no channel.
            attempt(where, lambda value=value: use_channel(value))
        if hasattr(value, "process_files"):
            attempt(where, lambda value=value: read(value.process_files))
        if isinstance(value, tuple) and value and all(type(each) is int for each in value):
            for each in value:
                attempt(f"{where} {each}", lambda each=each: read(each))
    frame = frame.f_back
