# ATTACK: http_status_line
# KIND: reply
# MUST: a status line that says two things is read as one or refused

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


LINES = itertools.cycle(
    [
        b"HTTP/1.1 200 422 OK",
        b"HTTP/1.1 422\t200",
        b"HTTP/1.1  200 OK",
        b"http/1.1 200 OK",
        b"HTTP/1.1 200\r OK",
        b"ICY 200 OK",
        b"HTTP/2 200",
        b"HTTP/0.9 200 OK",
    ]
)


def answer(connection, request):
    connection.sendall(next(LINES) + b'\r\nContent-Length: 7\r\n\r\n{"i":1}')


serve(answer)
