# ATTACK: http_many_headers
# KIND: reply
# MUST: 100 000 tiny headers / 100 000 Set-Cookie: bounded by count and bytes

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
    w.write(
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n" + b"Set-Cookie: a=b\r\n" * 100000 + b"\r\n{}"
    )
    await w.drain()


serve(ans)
