"""`greenroom doctor`: what works on this machine, and the remedy for what does not."""

import platform
import shutil

import typer
from rich.console import Console
from rich.table import Table

from greenroom.cli.failure import one_line_failure
from greenroom.config import Settings, read_settings
from greenroom.judge import SandboxStatus, probe_sandboxes
from greenroom.system.service import grading_refusal


def doctor() -> None:
    """Tell which wall can grade here, layer by layer, and what to do about what is missing.

    Exit 0 when grading works, 1 when it does not, 2 for a wrong setting.
    """
    with one_line_failure():
        settings = read_settings()
    console = Console(highlight=False)
    statuses = probe_sandboxes(packages=settings.learner_venv)
    console.print(
        f"Linux {platform.release()}" if platform.system() == "Linux" else platform.platform()
    )
    console.print(_layer_table(statuses))
    working = [status.name for status in statuses if status.works]
    chosen = settings.sandbox or next(iter(working), None)
    for line in _summary(settings, working, chosen):
        console.print(line)
    problems = _data_problem(settings) + _frontend_problem(settings)
    for line in problems:
        console.print(line)
    grades = chosen in working and not grading_refusal(settings, chosen)
    raise typer.Exit(0 if grades and not problems else 1)


def _layer_table(statuses: list[SandboxStatus]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in ("sandbox", "layer", "", "what is here", "remedy"):
        table.add_column(heading, overflow="fold")
    for status in statuses:
        for index, layer in enumerate(status.layers):
            table.add_row(
                status.name if index == 0 else "",
                layer.name,
                "ok" if layer.present else "missing",
                layer.detail,
                "" if layer.present else layer.remedy or "",
            )
    return table


def _summary(settings: Settings, working: list[str], chosen: str | None) -> list[str]:
    if chosen is None:
        return ["No wall works here: grading is off."]
    if chosen not in working:
        return [f"GREENROOM_SANDBOX={chosen} does not work here. What works: {', '.join(working)}."]
    refusal = grading_refusal(settings, chosen)
    return [refusal or f"Grading works, behind `{chosen}`."]


def _data_problem(settings: Settings) -> list[str]:
    folder = settings.data if settings.data.exists() else settings.data.absolute().parent
    free = shutil.disk_usage(folder).free
    return [] if free > 100_000_000 else [f"Only {free // 1_000_000} MB are free in {folder}."]


def _frontend_problem(settings: Settings) -> list[str]:
    if (settings.frontend / "index.html").is_file():
        return []
    return ["The front end is not built: run `make web`."]
