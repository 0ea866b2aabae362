# ATTACK: ready_and_silent
# KIND: reply
# MUST: a false word of readiness without any answer is a check without answer

import os
import socket
import stat
import time


def files():
    for fd in range(3, 64):
        try:
            yield fd, stat.S_IFMT(os.fstat(fd).st_mode)
        except OSError:
            continue


def listener():
    for fd, kind in files():
        if kind == stat.S_IFSOCK:
            found = socket.socket(fileno=fd)
            if found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                return found
            found.detach()
    raise OSError("no listener")


def say_ready():
    for fd, kind in files():
        if kind == 0:
            try:
                os.write(fd, (1).to_bytes(8, "little"))
            except OSError:
                pass


def serve(answer):
    server = listener()
    server.setblocking(True)
    say_ready()
    while True:
        connection, _ = server.accept()
        try:
            connection.settimeout(2)
            answer(connection, connection.recv(65536))
        except OSError:
            pass
        finally:
            connection.close()


say_ready()
time.sleep(100)
