"""Which wall grades, whether it may, and what is installed."""

import re
from dataclasses import asdict
from functools import lru_cache
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Literal

from fastapi import FastAPI

from greenroom.config import Settings
from greenroom.judge import Judge, SandboxStatus, learner_packages, probe_sandboxes
from greenroom.system.schemas import (
    JudgeRead,
    LayerRead,
    PackageRead,
    ProofsRead,
    ReadyRead,
    SandboxRead,
    SystemRead,
)

JudgeState = Literal["warming", "ready", "unavailable"]
PLATFORM_PACKAGES = ("fastapi", "starlette", "pydantic", "uvicorn", "sqlalchemy")


def grading_refusal(settings: Settings, sandbox: str) -> str | None:
    """Why this wall may not grade here, or None when it may.

    Beyond loopback, or for more than one learner, anything weaker than `namespaces` has to be
    named by the operator: nobody runs strangers' code behind a weak wall without having said so.
    """
    if sandbox == "namespaces" or settings.sandbox == sandbox:
        return None
    if settings.shape == "embedded" and settings.on_loopback:
        return None
    return (
        f"Grading is off: the strongest wall that works here is `{sandbox}`, and this server can "
        f"be reached by others. Make `namespaces` work (run `greenroom doctor`), or accept the "
        f"weaker wall with GREENROOM_SANDBOX={sandbox}."
    )


def judge_state(app: FastAPI) -> JudgeState:
    if app.state.judge_failure is not None or app.state.grading_refusal is not None:
        return "unavailable"
    judge: Judge = app.state.judge
    return "ready" if judge.state == "ready" else "warming"


def wall_in_words(statuses: list[SandboxStatus], name: str | None, refusal: str | None) -> str:
    """The wall in force, what is missing and the remedy, in one or two sentences."""
    if refusal:
        return refusal
    if name is None:
        return "The judge is warming up."
    if name == "namespaces":
        return "Code runs behind the full wall (`namespaces`)."
    remedies = [
        layer.remedy
        for status in statuses
        if status.name == "namespaces"
        for layer in status.layers
        if not layer.present and layer.remedy
    ]
    remedy = f" {remedies[0]}" if remedies else ""
    return f"Code runs behind the `{name}` wall: enough for your own code, no more.{remedy}"


def read_ready(app: FastAPI) -> ReadyRead:
    """Whether pages and API can be used; the judge may still be warming."""
    state = judge_state(app)
    return ReadyRead(
        status="ready", judge=state, sandbox=app.state.judge.sandbox if state == "ready" else None
    )


async def read_judge(app: FastAPI) -> JudgeRead:
    """How the judge is: counts and times, nothing of a learner's."""
    judge: Judge = app.state.judge
    status = await judge.status()
    queued = app.state.grading.waiting()
    return JudgeRead.model_validate(
        {
            "slots": status.slots,
            "running": status.running,
            "standing": status.standing,
            "ready": status.ready,
            "made": status.made,
            "state": judge_state(app),
            "sandbox": judge.sandbox or None,
            "waiting": [
                {"priority": priority, "count": count + queued.get(priority, 0)}
                for priority, count in status.waiting.items()
            ],
            "verdicts": [
                {"verdict": verdict, "count": count} for verdict, count in status.verdicts.items()
            ],
            "phases": [asdict(phase) for phase in status.phases],
            "memory": asdict(status.memory),
        }
    )


@lru_cache(maxsize=4)
def _probe(venv: Path | None) -> list[SandboxStatus]:
    return probe_sandboxes(packages=venv)


@lru_cache(maxsize=4)
def _packages(venv: Path | None) -> list[PackageRead]:
    return [PackageRead(name=name, version=version) for name, version in learner_packages(venv)]


def _without_path(detail: str) -> str:
    """The page tells everybody; where a program lies is for `greenroom doctor`."""
    return re.sub(r" \(/[^)]*\)$", "", detail)


def read_system(app: FastAPI) -> SystemRead:
    """Versions, the wall in force and what learners may import. Blocks: call it in a thread."""
    settings: Settings = app.state.settings
    state, statuses = judge_state(app), _probe(settings.learner_venv)
    name = app.state.judge.sandbox if state != "warming" else None
    layers = [layer for status in statuses if status.name == name for layer in status.layers]
    refusal = app.state.judge_failure or app.state.grading_refusal
    return SystemRead(
        version=installed_version("greenroom"),
        shape=settings.shape,
        judge=state,
        sandbox=SandboxRead(
            name=name,
            may_grade=refusal is None,
            message=wall_in_words(statuses, name, refusal),
            layers=[
                LayerRead(
                    name=la.name,
                    present=la.present,
                    detail=_without_path(la.detail),
                    remedy=la.remedy,
                )
                for la in layers
            ],
        ),
        versions={package: installed_version(package) for package in PLATFORM_PACKAGES},
        packages=_packages(settings.learner_venv),
        proofs=ProofsRead(
            total=sum(1 for _ in app.state.catalog.proofs),
            ran=app.state.evidence.proofs,
            red=app.state.evidence.red_proofs,
        ),
    )
