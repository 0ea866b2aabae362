# ATTACK: first_thread_leaves_storm
# KIND: probe
# MUST: a storm of threads once the first one has left is refused, or ends the box

import ctypes
import os
import platform
import threading
import time


def storm():
    time.sleep(0.3)
    try:
        for _ in range(400):
            threading.Thread(target=time.sleep, args=(60,)).start()
        time.sleep(60)
    finally:
        os._exit(1)


threading.stack_size(64 << 10)
threading.Thread(target=storm).start()
ctypes.CDLL(None).syscall({"x86_64": 60}.get(platform.machine(), 93), 0)
