# ATTACK: first_thread_leaves_files
# KIND: probe
# MUST: files without a name, written once the first thread has left, fill no disk: it ends

import ctypes
import os
import platform
import threading
import time


def fill():
    time.sleep(0.3)
    kept = []
    try:
        for number in range(64):
            kept.append(open(f"../tmp/{number}", "wb", 0))
            os.unlink(f"../tmp/{number}")
            kept[-1].write(b"x" * (1 << 20))
        time.sleep(60)
    finally:
        os._exit(1)


threading.Thread(target=fill).start()
ctypes.CDLL(None).syscall({"x86_64": 60}.get(platform.machine(), 93), 0)
