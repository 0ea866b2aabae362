# ATTACK: json_lookalikes
# KIND: reply
# MUST: JSON that only looks like the right answer is not it

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


SHAPES = itertools.cycle(
    [
        b'{"i":"%s"}',
        b'{"i":[%s]}',
        b'{"i":%s,"j":0}',
        b'{"I":%s}',
        b'[{"i":%s}]',
        b'"{\\"i\\":%s}"',
        b'{"i":%s,"i":true}',
        b'{"i":%s.5}',
        b'{"\xef\xbd\x89":%s}',
        b'\xef\xbb\xbf{"i":%s}',
        b'{"i":NaN,"n":%s}',
        b"{'i':%s}",
    ]
)


def answer(connection, request):
    body = next(SHAPES) % request.split()[1].rpartition(b"/")[2]
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)


serve(answer)
