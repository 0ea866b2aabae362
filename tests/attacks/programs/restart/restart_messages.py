# ATTACK: restart_messages
# KIND: restart
# MUST: messages in the words of the supervisor, on every open file, move nobody

import json
import os
import socket
import stat
import threading

from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


def speak():
    words = [json.dumps(word).encode() for word in ({"made": 1}, {"ended": 0}, {"gone": 1})]
    for handle in range(256):
        try:
            if not stat.S_ISSOCK(os.fstat(handle).st_mode):
                continue
            with socket.socket(fileno=os.dup(handle)) as channel:
                if not channel.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                    continue
                for word in words:
                    socket.send_fds(channel, [word], [0])
        except OSError:
            continue


speak()
threading.Timer(0.01, speak).start()
