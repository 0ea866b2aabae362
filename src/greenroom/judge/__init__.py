"""The judge: serves a learner's FastAPI app inside a sandbox, and calls it from outside."""

from greenroom.judge import front_matter
from greenroom.judge.checks import Check, check
from greenroom.judge.exercise import Exercise, ExerciseError, Mistake, load_exercise
from greenroom.judge.host.answers import Answer, Refused
from greenroom.judge.host.box import BoxFailed
from greenroom.judge.host.diagnosis import pattern_of
from greenroom.judge.host.interactive import DidNotStart, InteractiveRun, RunAnswer
from greenroom.judge.host.json_text import UnreadableJSON, json_equal, parse_json
from greenroom.judge.host.judge import Judge, ScriptResult
from greenroom.judge.host.packages import learner_packages
from greenroom.judge.host.progress import Progress
from greenroom.judge.host.report import CheckReport, Exchange, Report
from greenroom.judge.host.served import ServedApp
from greenroom.judge.host.slots import Priority
from greenroom.judge.host.status import JudgeStatus
from greenroom.judge.host.submission import RefusedFiles, read_folder, validate_files
from greenroom.judge.host.transcript import as_curl, as_httpx, as_pytest
from greenroom.judge.host.verdict import Verdict
from greenroom.judge.limits import Limits
from greenroom.judge.paths import path_fault
from greenroom.judge.sandboxes import Layer, SandboxStatus
from greenroom.judge.sandboxes import SandboxUnavailableError as SandboxUnavailable
from greenroom.judge.sandboxes import probe as probe_sandboxes
from greenroom.judge.variants import RIGHT, Variant

__all__ = [
    "RIGHT",
    "Answer",
    "BoxFailed",
    "Check",
    "CheckReport",
    "DidNotStart",
    "Exchange",
    "Exercise",
    "ExerciseError",
    "InteractiveRun",
    "Judge",
    "JudgeStatus",
    "Layer",
    "Limits",
    "Mistake",
    "Priority",
    "Progress",
    "Refused",
    "RefusedFiles",
    "Report",
    "RunAnswer",
    "SandboxStatus",
    "SandboxUnavailable",
    "ScriptResult",
    "ServedApp",
    "UnreadableJSON",
    "Variant",
    "Verdict",
    "as_curl",
    "as_httpx",
    "as_pytest",
    "check",
    "front_matter",
    "json_equal",
    "learner_packages",
    "load_exercise",
    "parse_json",
    "path_fault",
    "pattern_of",
    "probe_sandboxes",
    "read_folder",
    "validate_files",
]
