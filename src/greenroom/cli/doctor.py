"""`greenroom doctor`: what works on this machine, and the remedy for what does not."""

import asyncio
import shutil

import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy.exc import OperationalError

from greenroom.catalog.service import list_red_proofs
from greenroom.cli.failure import one_line_failure
from greenroom.config import Settings, read_settings
from greenroom.db import make_engine, make_sessions
from greenroom.judge import Judge, SandboxStatus, probe_sandboxes
from greenroom.system.service import grading_refusal

PURPOSES = {
    "namespaces": "anybody's code",
    "confined": "your own code and that of people you trust; plain containers",
    "process": "your own code on your own machine",
}


def doctor() -> None:
    """Tell which wall can grade here, layer by layer, and what to do about what is missing.

    Exit 0 when grading works, 1 when it does not, 2 for a wrong setting.
    """
    with one_line_failure():
        settings = read_settings()
    console = Console(highlight=False)
    statuses = probe_sandboxes(packages=settings.learner_venv)
    working = [status.name for status in statuses if status.works]
    chosen = settings.sandbox or (working[0] if working else None)
    console.print(_sandbox_table(statuses, chosen))
    console.print()
    console.print(_layer_table(statuses))
    console.print()
    problems = _data_problem(settings) + _frontend_problem(settings)
    lines = [*_summary(settings, working, chosen), *problems, *asyncio.run(_red_proofs(settings))]
    for line in lines:
        console.print(line)
    grades = chosen in working and not grading_refusal(settings, chosen)
    raise typer.Exit(0 if grades and not problems else 1)


def _sandbox_table(statuses: list[SandboxStatus], chosen: str | None) -> Table:
    table = _table("sandbox", "", "what it is for")
    for status in statuses:
        word = "works" if status.works else "does not work"
        in_force = ", in force" if status.name == chosen and status.works else ""
        table.add_row(status.name, word + in_force, status.reason or PURPOSES[status.name])
    return table


def _layer_table(statuses: list[SandboxStatus]) -> Table:
    table = _table("layer", "", "what is here")
    layers = {layer.name: layer for status in statuses for layer in status.layers}
    for layer in layers.values():
        remedy = "" if layer.present or not layer.remedy else f"\n{layer.remedy}"
        word = "ok" if layer.present else "missing"
        table.add_row(layer.name, word, f"{layer.detail}{remedy}")
    return table


def _table(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in headings:
        table.add_column(heading, overflow="fold")
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


async def _red_proofs(settings: Settings) -> list[str]:
    """Of those that the server has run here. Grading works without them: no reason for exit 1."""
    if not settings.database_path.exists():
        return []
    engine = make_engine(settings.database_path)
    packages = Judge(packages=settings.learner_venv or "default").packages
    try:
        async with make_sessions(engine)() as session:
            red = await list_red_proofs(session, packages)
    except OperationalError:  # a database that this version has not migrated yet
        return []
    finally:
        await engine.dispose()
    return [f"The proof {name} does not hold here: its cards are withheld." for name in red]


def _frontend_problem(settings: Settings) -> list[str]:
    if (settings.frontend / "index.html").is_file():
        return []
    return ["The front end is not built: run `make web`."]
