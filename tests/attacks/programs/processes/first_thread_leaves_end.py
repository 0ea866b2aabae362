# ATTACK: first_thread_leaves_end
# KIND: dos
# MUST: the end that another thread brings once the first one has left is told as it was: exit 7

import ctypes
import os
import platform
import threading
import time


def end():
    time.sleep(0.3)
    os._exit(7)


threading.Thread(target=end).start()
ctypes.CDLL(None).syscall({"x86_64": 60}.get(platform.machine(), 93), 0)
