"""Practice over HTTP: drafts, submissions with their events, help, runs, lint."""

# Dependencies take most parameters of the paths: the exercise, the submission, the run.
# ruff: noqa: FAST003

from collections.abc import AsyncIterator
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from fastapi.responses import StreamingResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent

from greenroom.catalog.dependencies import CatalogDep
from greenroom.db import SessionDep, SessionsDep
from greenroom.kit.clock import now
from greenroom.kit.zip_stream import zip_stream
from greenroom.learners.dependencies import CurrentLearner, limit_programs
from greenroom.practice import assistance, drafts, service, stream
from greenroom.practice.dependencies import (
    CheckedDraft,
    CheckedSubmission,
    DeskDep,
    ExerciseDep,
    GradingDep,
    LinterDep,
    OlderSubmission,
    OwnedRun,
    OwnedSubmission,
    ProgramDep,
    ResumePoint,
    RunsDep,
    keep_newest,
    limit_submissions,
    require_grading,
    require_warm_judge,
)
from greenroom.practice.schemas import (
    DraftConflict,
    DraftRead,
    ExerciseProgress,
    HelpRead,
    LintFinding,
    LintRequest,
    Revision,
    RunExchange,
    RunLog,
    RunRead,
    RunRequest,
    SolutionRead,
    SubmissionDiff,
    SubmissionPage,
    SubmissionRead,
    TranscriptFormat,
    TranscriptRead,
)

router = APIRouter(tags=["practice"])
CONFLICT: dict[int | str, dict[str, Any]] = {
    409: {"model": DraftConflict, "description": "Saved elsewhere meanwhile"}
}


@router.get("/exercises/{slug}/draft")
async def read_draft(session: SessionDep, desk: DeskDep, exercise: ExerciseDep) -> DraftRead:
    """What is saved of your work; revision 0 is the starter, never saved."""
    return await drafts.get_draft(session, desk, exercise)


@router.put("/exercises/{slug}/draft", responses=CONFLICT)
async def update_draft(
    session: SessionDep, desk: DeskDep, *, exercise: ExerciseDep, draft: CheckedDraft
) -> DraftRead:
    """Saves all files at once, made from `revision`. 409 when another tab saved since."""
    return await drafts.update_draft(
        session, desk, exercise, revision=draft.revision, files=draft.files
    )


@router.delete("/exercises/{slug}/draft", responses=CONFLICT)
async def reset_draft(
    session: SessionDep,
    desk: DeskDep,
    *,
    exercise: ExerciseDep,
    revision: Annotated[Revision, Query(description="The revision that is thrown away")],
) -> DraftRead:
    """Back to the starter, as a new revision. 409 when another tab saved since."""
    return await drafts.reset_draft(session, desk, exercise, revision=revision)


@router.get(
    "/exercises/{slug}/archive",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/zip": {}}}},
)
async def download_files(
    session: SessionDep, desk: DeskDep, exercise: ExerciseDep
) -> StreamingResponse:
    """Your files and the read-only ones as a zip."""
    draft = await drafts.get_draft(session, desk, exercise)
    return StreamingResponse(
        zip_stream(drafts.archive_entries(exercise, draft), at=draft.saved_at or now()),
        media_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{exercise.name}.zip"'},
    )


@router.post(
    "/exercises/{slug}/submissions",
    status_code=202,
    dependencies=[
        Depends(require_grading),
        Depends(limit_submissions, scope="function"),
        Depends(keep_newest, scope="function"),
    ],
)
async def create_submission(
    session: SessionDep, desk: DeskDep, *, grading: GradingDep, submission: CheckedSubmission
) -> SubmissionRead:
    """Queues your files to be graded; watch its events for the verdict.

    `only=visible` runs the visible checks and takes the place of such a run that is not finished.
    429 when too many of yours wait already, or a guest sends too many a minute.
    """
    return await service.submit(session, desk, grading, wanted=submission)


@router.get("/exercises/{slug}/submissions")
async def list_submissions(
    session: SessionDep,
    desk: DeskDep,
    *,
    before: Annotated[UUID | None, Query(description="`next` of the page before")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> SubmissionPage:
    """Your attempts, newest first."""
    return await service.list_submissions(session, desk, before=before, limit=limit)


@router.get("/submissions/{submission_id}")
async def read_submission(submission: OwnedSubmission) -> SubmissionRead:
    """One attempt with its files and, when it is graded, its report."""
    return service.read(submission)


@router.delete("/submissions/{submission_id}", status_code=204)
async def cancel_submission(
    session: SessionDep, submission: OwnedSubmission, grading: GradingDep
) -> None:
    """Ends it, queued or running. 409 when the verdict was first."""
    await service.cancel(session, submission, grading)


@router.get("/submissions/{submission_id}/events", response_class=EventSourceResponse)
async def stream_submission_events(
    sessions: SessionsDep, grading: GradingDep, *, submission: OwnedSubmission, after: ResumePoint
) -> AsyncIterator[ServerSentEvent]:
    """How far it is: `queued`, `starting`, `ready`, `checks`, and last `verdict` or `cancelled`.

    Each `data` is a `SubmissionEvent`. Resumes after `Last-Event-ID`.
    """
    async for event in stream.submission_events(sessions, grading, submission, after=after):
        yield ServerSentEvent(raw_data=event.data, event=event.kind, id=str(event.id))


@router.get("/submissions/{submission_id}/diff")
async def read_submission_diff(
    submission: OwnedSubmission, older: OlderSubmission
) -> SubmissionDiff:
    """What changed since an older attempt."""
    return await service.compare(older, submission)


@router.get("/submissions/{submission_id}/checks/{name}/transcript")
async def read_transcript(
    submission: OwnedSubmission, name: str, format: TranscriptFormat
) -> TranscriptRead:
    """The requests of a check, to be sent by hand."""
    return service.get_transcript(submission, name, format=format)


@router.get("/exercises/{slug}/help")
async def read_help(session: SessionDep, desk: DeskDep, exercise: ExerciseDep) -> HelpRead:
    """Which hints are open, and whether the solutions may be read."""
    return await assistance.get_help(session, desk, exercise)


@router.post("/exercises/{slug}/hints")
async def open_hint(session: SessionDep, desk: DeskDep, exercise: ExerciseDep) -> HelpRead:
    """Opens the next hint. A pass after it counts as one with hints."""
    return await assistance.open_hint(session, desk, exercise)


@router.post("/exercises/{slug}/solutions")
async def open_solutions(session: SessionDep, desk: DeskDep, exercise: ExerciseDep) -> HelpRead:
    """Opens the solutions. Before a pass this counts as being shown: later passes have hints."""
    return await assistance.open_solutions(session, desk, exercise)


@router.get("/exercises/{slug}/solutions")
async def list_solutions(
    session: SessionDep, desk: DeskDep, exercise: ExerciseDep
) -> list[SolutionRead]:
    """The accepted solutions. 403 while they are closed."""
    return await assistance.list_solutions(session, desk, exercise)


@router.get("/progress")
async def read_progress(
    session: SessionDep, learner: CurrentLearner, catalog: CatalogDep
) -> list[ExerciseProgress]:
    """Every exercise that you have begun, in the order of the syllabus."""
    return await service.list_progress(session, learner.id, catalog=catalog)


@router.post(
    "/runs",
    status_code=201,
    dependencies=[Depends(require_warm_judge), Depends(limit_programs, scope="function")],
)
async def create_run(runs: RunsDep, learner: CurrentLearner, program: ProgramDep) -> RunRead:
    """Starts a program to be called by hand; your run before it ends.

    An app stays up for ten minutes, or two without a request; a script runs to its end. A program
    that does not start is a run that has ended: `message` and `output` say why.
    """
    return await runs.start(learner.id, program)


@router.post("/runs/{run_id}/requests")
async def send_request(runs: RunsDep, run: OwnedRun, request: RunRequest) -> RunExchange:
    """Sends one request to your running app. 409 when it has ended."""
    return await runs.send(run, request)


@router.get("/runs/{run_id}/log")
async def read_run_log(
    runs: RunsDep, run: OwnedRun, since: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0
) -> RunLog:
    """What it printed from a place on."""
    return runs.read_log(run, since)


@router.delete("/runs/{run_id}", status_code=204)
async def stop_run(runs: RunsDep, run: OwnedRun) -> None:
    """Ends your running app."""
    await runs.stop(run)


@router.post("/lint")
async def lint_files(linter: LinterDep, request: LintRequest) -> list[LintFinding]:
    """Style advice on Python files; it never decides anything."""
    return await linter.lint(request.files)
