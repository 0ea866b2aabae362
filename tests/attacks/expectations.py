"""What each sandbox holds: the table of what the weaker ones do not stop is data, not words."""

import pytest

from greenroom.judge import Verdict
from greenroom.judge.host.job import Outcome
from tests.attacks.programs import Program

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
    "run_floods_its_log": "limit output",
    "run_hoards_later": "limit memory",
    "run_crashes_later": "signal 11",
    "first_thread_leaves": "limit memory",
    "first_thread_leaves_end": "exit 7",
    "named_like_its_memory": "limit memory",
    "run_leaves_its_first_thread": "limit memory",
    # SIGSYS, from the filter's check of the architecture.
    "x32_and_i386_abi": "signal 31",
}

# The verdict over a program, where only one is right.
VERDICTS = {
    "backlog_zero": Verdict.TIMED_OUT,
    "ends_within_answer": Verdict.CRASHED,
    "error_cannot_be_shown": Verdict.DID_NOT_START,
    "forged_traceback": Verdict.DID_NOT_START,
    "named_with_a_false_peak": Verdict.NOT_YET,
    "ready_and_silent": Verdict.TIMED_OUT,
    "settle_forever": Verdict.TIMED_OUT,
    "ws_never_reads": Verdict.TIMED_OUT,
    # What ends with its process has no hold on the next: these are right.
    "restart_count": Verdict.PASSED,
    "restart_hoard": Verdict.PASSED,
    "restart_messages": Verdict.PASSED,
    "restart_shadows": Verdict.PASSED,
    "restart_stays": Verdict.PASSED,
    "restart_traces": Verdict.PASSED,
    # An app that does not start again has ended.
    "restart_closed_folders": Verdict.CRASHED,
    "restart_without_main": Verdict.CRASHED,
    "restart_bomb": Verdict.LIMIT_REACHED,
    "restart_flood": Verdict.LIMIT_REACHED,
    "restart_sleeps": Verdict.TIMED_OUT,
    # Green on the right app, and on the mutants.
    "tests_fork": Verdict.NOT_YET,
    "tests_look_for_mutants": Verdict.NOT_YET,
    "tests_stay": Verdict.NOT_YET,
    "conftest_asks_for_plugins": Verdict.NOT_YET,
    # Red on the right app.
    "conftest_fails_all": Verdict.NOT_YET,
    "conftest_leaves": Verdict.CRASHED,
    "conftest_odd_counter": Verdict.CRASHED,
    "conftest_removes_counter": Verdict.DID_NOT_START,
    "conftest_runs_nothing": Verdict.DID_NOT_START,
    "tests_shut_listener": Verdict.CRASHED,
    "tests_tell_slowly": Verdict.TIMED_OUT,
    "tests_tell_without_end": Verdict.TIMED_OUT,
    "tests_that_sleep": Verdict.TIMED_OUT,
    "tests_with_large_words": Verdict.LIMIT_REACHED,
}

# Of the kinds that need more than one app: what `process` really lets happen.
NOT_IN_PROCESS = frozenset(
    {
        "restart_stays",
        "tests_fork",
        "tests_look_for_mutants",
        "conftest_asks_for_plugins",
        "run_starts_threads",
    }
)
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
        "restart_traces",
        "restart_without_main",
        "tests_look_for_mutants",
        "conftest_removes_counter",
        "run_floods_its_log",
        "run_hostile_log",
    }
)


# Which one it is hangs on the moment.
_EITHER = {
    "restart_ends_at_once": frozenset({Verdict.CRASHED, Verdict.NOT_YET, Verdict.PASSED}),
    "tests_without_end": frozenset({Verdict.TIMED_OUT, Verdict.LIMIT_REACHED}),
    # Random bytes are not Python, or never end.
    "restart_endless_source": frozenset(
        {Verdict.CRASHED, Verdict.TIMED_OUT, Verdict.LIMIT_REACHED}
    ),
}


def runs_of(program: str) -> int:
    """How often it is tried."""
    return 6 if program in _EITHER else 1


def verdicts_over(program: str) -> frozenset[Verdict]:
    """The verdicts that are right over a program with one or few."""
    return _EITHER.get(program) or frozenset({VERDICTS[program]})


def marks_of(program: Program, sandbox: str) -> list[pytest.MarkDecorator]:
    """All but the samples belong to the whole list."""
    marks = [pytest.mark.wall] if sandbox == "namespaces" else []
    return marks if program.name in SAMPLE else [*marks, pytest.mark.attacks_full]


def end_of(outcome: Outcome) -> str:
    """How a program ended, in a word or two."""
    if outcome.limit is not None:
        return f"limit {outcome.limit}"
    if outcome.signal is not None:
        return f"signal {outcome.signal}"
    return "by the host" if outcome.exit_code is None else f"exit {outcome.exit_code}"


def lets_through(program: str, sandbox: str) -> frozenset[str]:
    """The attempts of a program that a sandbox is known not to stop."""
    return _LETS_THROUGH.get((sandbox, program), frozenset())
