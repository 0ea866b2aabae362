# ATTACK: http_slowloris_headers
# KIND: reply
# MUST: header bytes one by one: deadline

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


async def ans(r, w):
    w.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        w.write(b"X: y\r\n")
        await w.drain()
        await asyncio.sleep(0.3)


serve(ans)
