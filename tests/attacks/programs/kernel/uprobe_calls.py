# ATTACK: uprobe_calls
# KIND: dos
# MUST: the two calls that kernels since 6.13 let past every filter (uprobe, uretprobe) do nothing,
#       or end the program

import ctypes

libc = ctypes.CDLL(None, use_errno=True)
for number in (336, 335):
    print(number, libc.syscall(ctypes.c_long(number)), ctypes.get_errno(), flush=True)
