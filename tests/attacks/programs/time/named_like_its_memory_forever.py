# ATTACK: named_like_its_memory_forever
# KIND: fail
# MUST: an endless start ends at its limit, whatever the process calls itself

import ctypes

NAME, LIBC = 15, ctypes.CDLL(None)
for name in (b") Z 1 1 1", b"VmHWM:", b"VmHWM: x"):
    LIBC.prctl(NAME, name)
while True:
    pass
