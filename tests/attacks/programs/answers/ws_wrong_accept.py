# ATTACK: ws_wrong_accept
# KIND: reply-ws
# MUST: a handshake for another key, or none, opens nothing

import base64
import hashlib
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


def frame(code, data, final=True, mask=False, reserved=0, length=None):
    size = len(data) if length is None else length
    head = bytes([(128 if final else 0) | reserved | code])
    bit = 128 if mask else 0
    if size < 126:
        head += bytes([bit | size])
    elif size < 65536:
        head += bytes([bit | 126]) + size.to_bytes(2, "big")
    else:
        head += bytes([bit | 127]) + size.to_bytes(8, "big")
    return head + (bytes(4) if mask else b"") + data


def shake(connection, request, extra=b""):
    key = request.lower().split(b"sec-websocket-key: ")[1].split(b"\r\n")[0]
    key = request[request.lower().index(key) :][: len(key)]
    accept = base64.b64encode(hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())
    connection.sendall(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + accept
        + b"\r\n"
        + extra
        + b"\r\n"
    )


def answer(connection, request):
    shake(connection, b"Sec-WebSocket-Key: b3RoZXI=\r\n\r\n")
    connection.sendall(frame(1, b"open"))


serve(answer)
