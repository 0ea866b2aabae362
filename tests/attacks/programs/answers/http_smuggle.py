# ATTACK: http_smuggle
# KIND: reply
# MUST: two responses in one, bad chunk sizes, CL+TE, obs-fold, negative length: protocol error,
#       connection not reused

import asyncio
import os
import socket


def listener():
    for fd in range(3, 64):
        try:
            s = socket.socket(fileno=fd)
            if s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                return s
            s.detach()
        except OSError:
            pass


def say_ready():
    for fd in range(3, 64):
        try:
            if os.fstat(fd).st_mode >> 12 == 0:
                os.write(fd, (1).to_bytes(8, "little"))
        except OSError:
            pass


def serve(answer):
    async def h(r, w):
        try:
            await r.readuntil(b"\r\n\r\n")
            await answer(r, w)
        except Exception:
            pass
        finally:
            try:
                w.close()
            except Exception:
                pass

    async def main():
        s = listener()
        srv = await asyncio.start_unix_server(h, sock=s)
        say_ready()
        await srv.serve_forever()

    asyncio.run(main())


import itertools

V = itertools.cycle(
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
        b"HTTP/9.9 999 \r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        b"\x16\x03\x01\x02\x00" * 50,
    ]
)


async def ans(r, w):
    w.write(next(V))
    await w.drain()


serve(ans)
