# ATTACK: forge_refusal_for_all
# KIND: reply
# MUST: the status of the refusal, and a body that claims all statuses, pass no check for the item

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


def answer(connection, request):
    number = request.split()[1].rpartition(b"/")[2]
    body = b'{"status":200,"i":' + (number if number.isdigit() else b"0") + b"}"
    connection.sendall(
        b"HTTP/1.1 422 200\r\nStatus: 200\r\n:status: 200\r\nContent-Length: %d\r\n\r\n" % len(body)
        + body
    )


serve(answer)
