"""What every benchmark prints: rows with unit and goal, the machine and the versions."""

import argparse
import json
import os
import platform
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Row:
    """One figure; `holds` is None in a quick run, which proves nothing, and where no goal is."""

    name: str
    value: float
    unit: str
    goal: str | None = None
    holds: bool | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for."""

    as_json: bool
    quick: bool
    full: bool = False

    def runs(self, full: int) -> int:
        """How often to run: 5 times when quick."""
        return 5 if self.quick else full


def options(doc: str, *, full: str | None = None) -> Options:
    """`full`: what `--full` adds, where a benchmark has it."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--quick", action="store_true", help="five runs of each; nothing is judged")
    if full:
        parser.add_argument("--full", action="store_true", help=full)
    arguments = parser.parse_args()
    return Options(arguments.json, arguments.quick, getattr(arguments, "full", False))


def p50(values: Sequence[float]) -> float:
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def at_least(goal: float) -> tuple[str, Callable[[float], bool]]:
    return f"at least {goal:g}", lambda value: value >= goal


def at_most(goal: float) -> tuple[str, Callable[[float], bool]]:
    return f"at most {goal:g}", lambda value: value <= goal


def row(
    name: str,
    value: float,
    *,
    unit: str,
    goal: tuple[str, Callable[[float], bool]] | None = None,
    quick: bool = False,
) -> Row:
    """A row, judged by its goal unless the run was a quick one."""
    text, holds = goal or (None, None)
    return Row(name, round(value, 2), unit, text, None if quick or not holds else holds(value))


def emit(benchmark: str, rows: Sequence[Row], chosen: Options) -> None:
    """Prints the table for people, or one JSON object."""
    machine = {
        "system": f"{platform.system()} {platform.release()}",
        "machine": platform.machine(),
        "cores": os.cpu_count(),
    }
    versions = {
        name: version(name) for name in ("fastapi", "starlette", "pydantic", "uvicorn", "pytest")
    } | {"python": platform.python_version()}
    if chosen.as_json:
        told = [asdict(each) for each in rows]
        body = {"benchmark": benchmark, "machine": machine, "versions": versions, "rows": told}
        sys.stdout.write(json.dumps(body) + "\n")
        return
    console = Console(highlight=False)
    console.print(f"{benchmark} on {machine['system']}, {machine['cores']} cores")
    console.print(", ".join(f"{name} {number}" for name, number in versions.items()), style="dim")
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("row")
    table.add_column("value", justify="right")
    for heading in ("unit", "goal", ""):
        table.add_column(heading)
    words = {True: "holds", False: "does not hold", None: ""}
    for each in rows:
        table.add_row(each.name, f"{each.value:,}", each.unit, each.goal or "", words[each.holds])
    console.print(table)
