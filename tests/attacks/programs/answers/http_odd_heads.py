# ATTACK: http_odd_heads
# KIND: reply
# MUST: folded lines, bare line ends, NUL and controls in a head are refused or shown harmlessly

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


HEADS = itertools.cycle(
    [
        b"X: a\r\n folded",
        b"X: a\nY: b",
        b"X: a\0b",
        b"X: \x1b[2J",
        b"X\xe2\x80\xae: a",
        b": nameless",
        b" X: a",
        b"X: a\rY: b",
        b"X",
    ]
)


def answer(connection, request):
    connection.sendall(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        + next(HEADS)
        + b'\r\nContent-Length: 7\r\n\r\n{"i":1}'
    )


serve(answer)
