# ATTACK: send_to_names
# KIND: probe
# MUST: no message goes to an address: by sendmsg, sendto, an abstract or a real name

import os
import socket

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


ours, theirs = socket.socketpair()
NAMES = [
    "\0greenroom",
    "/run/docker.sock",
    "/dev/log",
    "/run/systemd/notify",
    "/var/run/dbus/system_bus_socket",
]
for name in NAMES:
    attempt(f"sendto {name!r}", lambda name=name: ours.sendto(b"x", name))
    attempt(f"connect {name!r}", lambda name=name: ours.connect(name))
    attempt(f"bind {name!r}", lambda name=name: ours.bind(name))
for flags in (0x20000000, 1):
    attempt(f"fast open {flags}", lambda flags=flags: ours.sendto(b"x", flags, NAMES[0]))
attempt("sendmsg", lambda: ours.sendmsg([b"x"], [], 0, NAMES[1]))
attempt(
    "credentials",
    lambda: ours.sendmsg([b"x"], [(socket.SOL_SOCKET, 2, (1).to_bytes(4, "little") + bytes(8))]),
)
for option in (1, 16, 26, 27, 32, 33, 36, 40, 49, 50, 76):
    attempt(
        f"option {option}",
        lambda option=option: ours.setsockopt(socket.SOL_SOCKET, option, bytes([1]) + bytes(15)),
    )
