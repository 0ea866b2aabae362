"""Says why an app did not start: the cause in a sentence, the traceback cut to its own frames."""

import difflib
import re
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from greenroom.judge.host.answers import shown
from greenroom.judge.host.job import Outcome
from greenroom.judge.host.told import Told
from greenroom.judge.host.verdict import LIMIT_WORDS

SEARCHED = 65_536  # of the end of the output, which a stranger wrote

_FRAME = re.compile(r'^[\s|]*File "(?P<path>[^"]*)", line (?P<line>\d{1,9})')
# Only from the start of a path: tried from each of its slashes, a long one would take minutes.
_LIBRARY_FOLDER = re.compile(r"(?<![\w./+-])/[\w./+-]*/(?:site-packages|lib(?:64)?/python3\.\d+)/")
# Python ends "cannot import name" with the file of the module; since 3.12 a guess may follow.
_MODULE_FILE = re.compile(r" \((?:/[^()\n]*|[\w/]+\.py)\)(?=$|\. Did you mean: )", re.MULTILINE)
_ERROR = re.compile(
    r"^(?:\w+\.)*(?P<kind>\w*(?:[eE]rror|Exit|Interrupt|Exception))(?:: (?P<words>.*))?$"
)
_OTHER_ERROR = re.compile(r"^(?:\w+\.)*(?P<kind>[A-Z]\w*): (?P<words>.*)$")
_NETWORK_ERRORS = {"gaierror", "ConnectError", "ConnectionRefusedError", "URLError"}
_LOG_LEVELS = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}


@dataclass(frozen=True, slots=True)
class StartFailure:
    """Why an app did not start: a sentence for the verdict, and what to show below it."""

    sentence: str
    output: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known of a failed start; nothing is run or parsed to find out more."""

    files: Mapping[str, str]
    outcome: Outcome
    output: str  # what it printed, its tracebacks trimmed
    start_s: float
    library: frozenset[str]
    kind: str = ""  # of the last exception
    words: str = ""
    path: str = ""  # of the learner's innermost frame
    line: int = 0

    @property
    def timed_out(self) -> bool:
        """True where the host ended it, and not because of a limit."""
        ended = self.outcome
        return ended.limit is None and ended.exit_code is None and ended.signal is None

    @property
    def main(self) -> str:
        return self.files.get("main.py", "")

    @property
    def place(self) -> str:
        return f"{self.path}, line {self.line}" if self.path else "main.py"


def explain_start(
    files: Mapping[str, str], outcome: Outcome, *, start_s: float, library: frozenset[str]
) -> StartFailure:
    """Looks at what it printed and how it ended; `start_s` is the time it was given."""
    text = trimmed(outcome.output, files)
    kind, words = _last_error(text)
    path, line = _learners_frame(text, files)
    facts = Facts(files, outcome, text, start_s, library, kind, words, path, line)
    sentence = next(said for cause in _CAUSES if (said := cause(facts)) is not None)
    return StartFailure(sentence=shown(sentence, 600), output=text)


def explain_collection(
    files: Mapping[str, str], outcome: Outcome, *, told: Told, library: frozenset[str]
) -> str:
    """Why there was no test to run, as a sentence."""
    if told.uncollected == 0 and told.over:
        return "No test was found: pytest takes functions test_* in files test_*.py."
    if not told.failures:
        return "pytest was ended while it imported the tests: something there calls exit."
    failure = told.failures[0]
    words = without_host_paths(failure.words)
    place = failure.path or failure.test
    facts = Facts(files, outcome, "", 0, library, failure.kind, words, place, failure.line)
    causes = (_syntax, _missing_module, _missing_name, _refused_by_wall)
    said = next((said for cause in causes if (said := cause(facts)) is not None), None)
    return shown(said or _any_error(facts), 600)


def trimmed(output: str, files: Mapping[str, str]) -> str:
    """The output, its tracebacks cut to the learner's frames with their source lines."""
    kept: list[str] = []
    skipping = False
    lines = without_host_paths(output).splitlines()
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        frame = _FRAME.match(line)
        if frame:
            skipping = frame["path"] not in files
        elif line and not line[0].isspace():
            skipping = False
        if skipping:
            continue
        kept.append(line)
        if frame and _indent(following) <= _indent(line):
            kept.append(_source(files, frame["path"], int(frame["line"])))
    return "\n".join(kept)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" |"))


def without_host_paths(text: str) -> str:
    """The text without the folders that libraries lie in, which tell of the machine."""
    return _MODULE_FILE.sub("", _LIBRARY_FOLDER.sub("", text))


def _source(files: Mapping[str, str], path: str, number: int) -> str:
    lines = files[path].splitlines()
    return f"    {lines[number - 1].strip()}" if 0 < number <= len(lines) else "    (no such line)"


def _last_error(text: str) -> tuple[str, str]:
    """Kind and words of the last line that looks like the end of a traceback."""
    lines = [line[:2_000].lstrip(" |") for line in text[-SEARCHED:].splitlines()]
    for pattern in (_ERROR, _OTHER_ERROR):
        for line in reversed(lines):
            if (found := pattern.match(line)) and found["kind"] not in _LOG_LEVELS:
                return found["kind"], found["words"] or ""
    return "", ""


def _learners_frame(text: str, files: Mapping[str, str]) -> tuple[str, int]:
    frames = [found for line in text.splitlines() if (found := _FRAME.match(line))]
    own = [(frame["path"], int(frame["line"])) for frame in frames if frame["path"] in files]
    return own[-1] if own else ("", 0)


def _limit(facts: Facts) -> str | None:
    limit = facts.outcome.limit
    return f"Before it was up, it {LIMIT_WORDS[limit]}." if limit else None


def _no_main(facts: Facts) -> str | None:
    if "main.py" in facts.files:
        return None
    near = difflib.get_close_matches("main.py", list(facts.files), n=1, cutoff=0.5)
    hint = f" {near[0]} is there: rename it." if near else ""
    return f"There is no main.py; the judge serves `app` from main.py.{hint}"


def _server_at_import(facts: Facts) -> str | None:
    found = re.search(r"^(?P<indent>[ \t]*)(?:uvicorn|asyncio)\.(?:run|Server)\(", facts.main, re.M)
    guarded = found and found["indent"] and re.search(r"^if __name__", facts.main, re.M)
    bound = facts.kind in {"PermissionError", "OSError", "SystemExit", ""} and "bind" in facts.words
    running = "asyncio.run() cannot be called" in facts.words
    if (
        not (found and not guarded and (facts.timed_out or not facts.kind))
        and not bound
        and not running
    ):
        return None
    line = facts.main[: found.start()].count("\n") + 1 if found else facts.line
    return (
        f"main.py starts a server while it is imported (line {line}). The judge serves `app`"
        ' itself: put that call below `if __name__ == "__main__":`, or drop it.'
    )


def _timeout(facts: Facts) -> str | None:
    if not facts.timed_out:
        return None
    when = "in its startup (lifespan)" if "lifespan" in facts.main else "while it is imported"
    return f"It was not up within {facts.start_s:g} s: something loops or waits {when}."


def _syntax(facts: Facts) -> str | None:
    if facts.kind == "TabError" or facts.kind == "IndentationError":
        return f"The indentation in {facts.place} is wrong: {facts.words}."
    if facts.kind != "SyntaxError":
        return None
    return f"{facts.place} is not Python: {facts.words}."


def _missing_module(facts: Facts) -> str | None:
    found = re.search(r"No module named '([\w.]+)'", facts.words)
    if facts.kind != "ModuleNotFoundError" or not found:
        return None
    name = found[1].split(".")[0]
    own = {path.split("/")[0].removesuffix(".py") for path in facts.files}
    known = sorted(facts.library | own | {n for n in sys.stdlib_module_names if n[0] != "_"})
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.75)
    hint = f" Did you mean {near[0]}?" if near and near[0] != name else ""
    return f"{facts.place} imports {found[1]}, which is not installed here.{hint}"


def _missing_name(facts: Facts) -> str | None:
    if facts.kind != "ImportError":
        return None
    cause = ""
    if "partially initialized module" in facts.words:
        cause = " Two modules import each other."
    elif "relative import" in facts.words:
        cause = " main.py is in no package: import a file beside it by its name, without a dot."
    return f"{facts.place}: {_sentence(facts.words)}{cause}"


def _environment(facts: Facts) -> str | None:
    if facts.kind == "KeyError" and "environ" in facts.output:
        missing = [facts.words]
    elif facts.kind == "ValidationError" and "BaseSettings" in "".join(facts.files.values()):
        missing = re.findall(r"^(\w{1,80})\n {1,4}Field required", facts.output[-SEARCHED:], re.M)
    else:
        return None
    if not missing:
        return None
    names = ", ".join(name.strip("'") for name in missing[:5])
    return (
        f"{facts.place} needs the environment's {names}, which is not set here:"
        " the environment is empty. Give it a default."
    )


def _no_app(facts: Facts) -> str | None:
    if 'Attribute "app" not found' in facts.output:
        made = re.findall(r"^(\w+)\s*(?::[^=\n]+)?=\s*(?:\w+\.)*FastAPI\(", facts.main, re.M)
        if made:
            return f"main.py has no `app`, but `{made[-1]}`: the judge serves the name `app`."
        if re.search(r"^[ \t]+app\s*=\s*(?:\w+\.)*FastAPI\(", facts.main, re.M):
            return "main.py makes `app` inside of a function: it must be a name of the module."
        return "main.py has no `app`: write `app = FastAPI()` at the top level."
    if "is not an ASGI application" in facts.output:
        return "`app` in main.py cannot be called: it must be the FastAPI application itself."
    if "is a factory" in facts.output:
        return "`app` in main.py is what makes the application: call it, `app = create_app()`."
    return None


def _refused_by_wall(facts: Facts) -> str | None:
    outside = {
        "FileNotFoundError": "'/" in facts.words,
        "OSError": "Read-only file system" in facts.words,
        "PermissionError": True,
        "BlockingIOError": True,
    }.get(facts.kind, facts.kind in _NETWORK_ERRORS)
    if not outside:
        return None
    if facts.kind in _NETWORK_ERRORS or "socket" in facts.output:
        rule = "There is no network."
    elif "subprocess" in facts.main or "os.system" in facts.main or "fork" in facts.main:
        rule = "No other program can be started."
    else:
        rule = "Only the app's own folder may be read and written."
    return f"{facts.place} asks for what the sandbox refuses ({_error(facts)}). {rule}"


def _lifespan(facts: Facts) -> str | None:
    if "Application startup failed" not in facts.output:
        return None
    if not facts.kind:
        return "Its startup (lifespan) failed."
    return f"Its startup (lifespan) raised {_error(facts)}, in {facts.place}."


def _exit(facts: Facts) -> str | None:
    if facts.kind and facts.kind != "SystemExit":
        return None
    if "exit(" in facts.main:
        return "It ended itself while it was imported: main.py calls exit."
    return f"It {how_it_ended(facts.outcome)} before it was up."


def _any_error(facts: Facts) -> str:
    return f"Importing it raised {_error(facts)}, in {facts.place}."


def _error(facts: Facts) -> str:
    words = facts.words if len(facts.words) <= 160 else f"{facts.words[:157]}..."
    return f"{facts.kind}: {words}" if words else facts.kind


def _sentence(words: str) -> str:
    text = f"{words[:1].upper()}{words[1:]}".rstrip(".")
    return text if text.endswith("?") else f"{text}."


def how_it_ended(outcome: Outcome) -> str:
    """As the middle of a sentence."""
    if outcome.signal is not None:
        known = {item.value: item.name for item in signal.Signals}
        return f"was ended by {known.get(outcome.signal, outcome.signal)}"
    if outcome.exit_code is not None:
        return f"ended itself with exit code {outcome.exit_code}"
    return "was ended"


# The first that has something to say; the last one always has.
_CAUSES: tuple[Callable[[Facts], str | None], ...] = (
    _no_main,
    _limit,
    _server_at_import,
    _timeout,
    _syntax,
    _missing_module,
    _missing_name,
    _environment,
    _no_app,
    _refused_by_wall,
    _lifespan,
    _exit,
    _any_error,
)
