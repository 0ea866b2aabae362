# ATTACK: http_bodies_of_none
# KIND: reply
# MUST: 204, 205 and 304 with bodies, and codes outside the list, are no exception of the host

import itertools
import os
import socket
import stat


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


CODES = itertools.cycle(
    [
        b"204 No",
        b"205 Reset",
        b"304 Not",
        b"100 Go",
        b"199 Last",
        b"099 Low",
        b"1000 High",
        b"20 Short",
        b"-20 Minus",
        b"\xb2\xb2\xb2 Digits",
    ]
)


def answer(connection, request):
    connection.sendall(b"HTTP/1.1 " + next(CODES) + b'\r\nContent-Length: 7\r\n\r\n{"i":1}')


serve(answer)
