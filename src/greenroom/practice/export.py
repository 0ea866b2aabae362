"""What practice gives to a learner's export: drafts, submissions with their reports, help."""

from collections.abc import Mapping
from datetime import datetime

from pydantic_core import to_json

from greenroom.learners.export import Part, Row
from greenroom.models.draft import Draft
from greenroom.models.help import Help
from greenroom.models.submission import Submission


def _draft_files(row: Row) -> Mapping[str, str]:
    return {f"{row['exercise']}/{path}": text for path, text in row["files"].items()}


def _submission_files(row: Row) -> Mapping[str, str]:
    """In a folder that sorts by time: `EXERCISE/2026-11-24T130501-VERDICT-ID`."""
    created: datetime = row["created_at"]
    ending = row["verdict"] or row["state"]
    folder = f"{row['exercise']}/{created:%Y-%m-%dT%H%M%S}-{ending}-{row['id'].hex[-6:]}"
    files = {f"{folder}/files/{path}": text for path, text in row["files"].items()}
    if row["report"] is not None:
        files[f"{folder}/report.json"] = to_json(row["report"], indent=2).decode()
    return files


PARTS = (
    Part(
        name="drafts",
        about="What you have in the editor of each exercise.",
        model=Draft,
        leave_out=frozenset({"files"}),
        files=_draft_files,
    ),
    Part(
        name="submissions",
        about="What you submitted or ran, with verdict and report.",
        model=Submission,
        leave_out=frozenset({"files", "report", "lease", "lease_until", "failures"}),
        files=_submission_files,
    ),
    Part(
        name="helps",
        about="How many hints you opened, and whether you were shown solutions.",
        model=Help,
    ),
)
