# ATTACK: proc_by_number
# KIND: probe
# MUST: no process's folder in /proc opens, one's own included

import os

from fastapi import FastAPI

app = FastAPI()
results = {}
BOX = os.path.dirname(os.getcwd())


def attempt(name, action):
    try:
        results[name] = f"PWNED {action()!r}"[:300]
    except BaseException as error:
        results[name] = f"BLOCKED {type(error).__name__} {error}"[:200]


@app.get("/r")
async def read_results():
    return results


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


PIDS = {
    "self": "self",
    "thread": "thread-self",
    "own": str(os.getpid()),
    "first": "1",
    "second": "2",
    "neighbour": str(os.getpid() - 1),
}
NAMES = """environ mem maps cmdline fd/0 root/etc/hostname cwd ns/net attr/current coredump_filter
oom_score_adj timerslack_ns""".split()
PLACES = """/proc/sys/kernel/core_pattern /proc/sysrq-trigger /proc/kcore /proc/kallsyms
/sys/kernel/security /sys/fs/cgroup /dev/mem /dev/kmsg /dev/fuse /dev/kvm /dev/tty /dev/ptmx""".split()

for label, pid in PIDS.items():
    for name in NAMES:
        attempt(
            f"{label} {name}",
            lambda pid=pid, name=name: open(f"/proc/{pid}/{name}").read(9) or 1 / 0,
        )
for path in PLACES:
    attempt(path, lambda path=path: os.open(path, os.O_RDONLY))
    attempt(f"{path} to write", lambda path=path: os.open(path, os.O_WRONLY))
