"""Tries a sandbox: a small script must really run in it, from the wall to the written file."""

import json
import os
import signal
import socket
import subprocess
import tempfile
from typing import Any

from greenroom.judge.guest import status, wire
from greenroom.judge.limits import Limits
from greenroom.judge.sandboxes.sandbox import Sandbox

_TIMEOUT_S = 10.0
_SCRIPT = "open('../tmp/file', 'w').write('x')\n"


def why_not(sandbox: Sandbox) -> str | None:
    """Run the script; gives None when it ran, else what went wrong. Blocks for a moment."""
    ours, theirs = wire.pair()
    with ours, tempfile.TemporaryFile() as said:
        ours.settimeout(_TIMEOUT_S)
        with theirs:
            process = subprocess.Popen(  # noqa: S603
                sandbox.command(theirs.fileno()),
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                env=sandbox.environment,
                cwd="/",
                start_new_session=True,
            )
        try:
            _run(sandbox, ours)
        except (OSError, EOFError, KeyError) as error:
            _end(process)
            return _last_line(os.pread(said.fileno(), 1 << 16, 0)) or str(error)
        _end(process)
        return None


def _run(sandbox: Sandbox, zygote: socket.socket) -> None:
    sandbox.introduce(zygote, trial=True)
    wire.receive(zygote)
    # Once as most grades are made, and once with somebody beside the submission.
    for number, restarts in enumerate((False, True)):
        _run_once(sandbox, zygote, number=number, restarts=restarts)


def _run_once(sandbox: Sandbox, zygote: socket.socket, *, number: int, restarts: bool) -> None:
    limits = Limits()
    with tempfile.TemporaryDirectory(prefix="greenroom-") as folder:
        spec = {
            "folder": sandbox.box or folder,
            "memory_bytes": limits.memory_bytes,
            "disk_bytes": limits.disk_bytes,
            "threads": limits.threads,
            "restarts": restarts,
        }
        job, control = _make(zygote, {"box": number, **spec})
        with job, control:
            told_by = zygote if _receive(control).get("alone") else control
            with tempfile.TemporaryFile() as files:
                files.write(json.dumps({"main.py": _SCRIPT}).encode())
                files.flush()
                _give(job, files.fileno())
            # Anything but 0 is told by what it printed.
            while "ended" not in (told := _receive(told_by)) or told.get("gone", number) != number:
                continue
            if told["ended"] != 0:
                raise OSError("the script of the trial failed")


def _make(zygote: socket.socket, spec: dict[str, Any]) -> tuple[socket.socket, socket.socket]:
    job, theirs_job = wire.pair()
    control, theirs_control = wire.pair()
    control.settimeout(_TIMEOUT_S)
    with theirs_job, theirs_control:
        wire.send(zygote, spec, [theirs_job.fileno(), theirs_control.fileno()])
    return job, control


def _give(job: socket.socket, submission: int) -> None:
    with (
        socket.socket(socket.AF_UNIX) as listener,
        tempfile.TemporaryFile() as shared,
        open(os.devnull, "wb") as null,
    ):
        shared.write(bytes(status.SIZE))
        files = [listener.fileno(), null.fileno(), shared.fileno(), 2, submission]
        wire.send(job, {"kind": "script", "main": "main.py", "cpu_s": 5}, files)


def _receive(channel: socket.socket) -> dict[str, Any]:
    message, files = wire.receive(channel)
    for handle in files:
        os.close(handle)
    return message


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def _last_line(said: bytes) -> str:
    lines = said.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else ""
