"""`greenroom judge status`: how the judge of a running server is."""

from typing import Annotated

import httpx2
import typer
from pydantic import ValidationError
from rich.console import Console
from rich.table import Table

from greenroom.cli.failure import one_line_failure
from greenroom.errors import StartError
from greenroom.system.schemas import JudgeRead

ANSWER_WITHIN_S = 10
MIB = 1024 * 1024

judge_app = typer.Typer(help="Look at the judge of a running server.", no_args_is_help=True)


@judge_app.callback()
def group() -> None:
    """Keep `status` a command of its own: Typer folds a single one into its group."""


@judge_app.command()
def status(
    url: Annotated[
        str, typer.Option(envvar="GREENROOM_URL", help="Address of the server")
    ] = "http://127.0.0.1:8000",
) -> None:
    """Tell slots, who waits, the last verdicts with their phases, and memory.

    Exit 0 when the judge grades or warms up, 1 when it does not, 2 when no server answers.
    """
    with one_line_failure():
        judge = _ask(url)
    console = Console(highlight=False)
    for table in (_pool_table(judge), _waiting_table(judge), _phase_table(judge)):
        console.print(table)
        console.print()
    counts = [f"{each.verdict.value} {each.count}" for each in judge.verdicts]
    console.print(f"Last verdicts: {', '.join(counts) or 'none since the start'}")
    raise typer.Exit(1 if judge.state == "unavailable" else 0)


def _ask(url: str) -> JudgeRead:
    try:
        answer = httpx2.get(f"{url.rstrip('/')}/api/judge", timeout=ANSWER_WITHIN_S)
        return JudgeRead.model_validate_json(answer.raise_for_status().content)
    except (httpx2.HTTPError, httpx2.InvalidURL, ValidationError) as error:
        raise StartError(
            f"No Greenroom answers at {url}: start it, or name its address with --url or "
            "GREENROOM_URL."
        ) from error


def _pool_table(judge: JudgeRead) -> Table:
    table = _table("judge", "")
    table.add_row("state", judge.state)
    table.add_row("sandbox", judge.sandbox or "not chosen yet")
    table.add_row("running", f"{judge.running} of {judge.slots}")
    table.add_row("apps called by hand", str(judge.standing))
    table.add_row("children ready", str(judge.ready))
    table.add_row("boxes made", str(judge.made))
    memory = judge.memory
    table.add_row("memory in all", _mib(memory.total))
    table.add_row("the warm process", _mib(memory.zygote))
    table.add_row("a ready child adds", _mib(memory.ready_child))
    runs = judge.running + judge.standing
    table.add_row("a running program adds", _mib(memory.running) if runs else "nothing runs")
    return table


def _waiting_table(judge: JudgeRead) -> Table:
    table = _table("waiting", "")
    for each in judge.waiting:
        table.add_row(each.priority, str(each.count))
    return table


def _phase_table(judge: JudgeRead) -> Table:
    table = _table("phase", "p50 ms", "p95 ms")
    for phase in judge.phases:
        table.add_row(phase.name, f"{phase.p50_ms:.1f}", f"{phase.p95_ms:.1f}")
    return table


def _table(first: str, *numbers: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(first)
    for heading in numbers:
        table.add_column(heading, justify="right")
    return table


def _mib(size: int | None) -> str:
    return "not to be seen" if size is None else f"{size / MIB:.1f} MiB"
