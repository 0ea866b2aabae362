# ATTACK: named_like_its_memory
# KIND: dos
# MUST: a name that reads like a line of /proc hides no memory, and keeps nobody from ending it

import ctypes

NAME, LIBC = 15, ctypes.CDLL(None)
LIBC.prctl(NAME, b"VmHWM: x")
kept = []
while True:
    try:
        kept.append(bytearray(1 << 20))
    except MemoryError:
        continue
