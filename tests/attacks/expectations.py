"""What each sandbox holds: the table of what the weaker ones do not stop is data, not words."""

from greenroom.judge import Verdict

_RECORD_LOCKS = frozenset({"record os.py", "record __init__.py", "record null", "record urandom"})
# Attempts that succeed, by sandbox and program. SQLite needs record locks, and the filter cannot
# see on which file one is asked for.
_LETS_THROUGH: dict[tuple[str, str], frozenset[str]] = {
    ("namespaces", "neighbour_locks"): _RECORD_LOCKS,
    ("confined", "neighbour_locks"): _RECORD_LOCKS,
    # The interpreter itself, which it may read by its own name too.
    ("confined", "proc_tricks"): frozenset({"/proc/self/exe"}),
}

# How a program ends, where it is one way only.
ENDS: dict[str, str] = {
    "forge_os_exit": "exit 0",
    "mem_in_request": "limit memory",
    "mem_pydict": "limit memory",
    "segv_ctypes": "signal 11",
    "stdout_flood": "limit output",
    "stdout_one_line": "limit output",
    "huge_traceback": "limit output",
    "mem_unpacked": "limit memory",
    # SIGSYS, from the filter's check of the architecture.
    "x32_and_i386_abi": "signal 31",
}

# The verdict over a program, where only one is right.
VERDICTS = {
    "backlog_zero": Verdict.TIMED_OUT,
    "ends_within_answer": Verdict.CRASHED,
    "error_cannot_be_shown": Verdict.DID_NOT_START,
    "forged_traceback": Verdict.DID_NOT_START,
    "ready_and_silent": Verdict.TIMED_OUT,
    "settle_forever": Verdict.TIMED_OUT,
    "ws_never_reads": Verdict.TIMED_OUT,
}

# In `process` only what harms nothing is run: the rest would really do what it tries.
HARMLESS_FAMILIES = frozenset({"verdict", "time", "output", "zygote", "answers"})

# One of each family, for every run of the tests.
SAMPLE = frozenset(
    {
        "write_inherited_fds",
        "ignore_sigterm",
        "mem_pydict",
        "fill_disk",
        "stdout_flood",
        "fork_bomb",
        "read_host_files",
        "userns_reescape",
        "net_egress_tcp",
        "inherited_fds",
        "peer_of_connection",
        "settle_forever",
        "leave_traces",
        "poison_zygote_shared",
        "http_smuggle",
    }
)


def lets_through(program: str, sandbox: str) -> frozenset[str]:
    """The attempts of a program that a sandbox is known not to stop."""
    return _LETS_THROUGH.get((sandbox, program), frozenset())
