"""What the endpoints of practice ask for: whose rows, which exercise, what may be used now."""

import asyncio
import re
from collections.abc import AsyncIterator
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header, Path, Query, Request, Response

from greenroom.catalog.dependencies import CatalogDep, PathPart
from greenroom.db import SessionDep
from greenroom.judge import Exercise
from greenroom.learners.dependencies import CurrentLearner, GuestLimitsDep
from greenroom.learners.limits import require_rate
from greenroom.models.submission import Submission
from greenroom.practice import service
from greenroom.practice.drafts import check_files
from greenroom.practice.errors import GradingUnavailableError, JudgeWarmingError
from greenroom.practice.grading import Grading
from greenroom.practice.lint import Linter
from greenroom.practice.repository import Desk
from greenroom.practice.runs import Program, Run, Runs, choose_program
from greenroom.practice.schemas import DraftUpdate, RunCreate, SubmissionCreate
from greenroom.practice.stream import last_event

WARMING_S = 10.0


def get_grading(request: Request) -> Grading:
    grading: Grading = request.app.state.grading
    return grading


def get_runs(request: Request) -> Runs:
    runs: Runs = request.app.state.runs
    return runs


def get_linter(request: Request) -> Linter:
    linter: Linter = request.app.state.linter
    return linter


def get_library(request: Request) -> frozenset[str]:
    """The modules that a learner's file may not hide."""
    library: frozenset[str] = request.app.state.judge.library
    return library


def get_exercise(slug: PathPart, catalog: CatalogDep) -> Exercise:
    return catalog.get_exercise(slug).exercise


def get_desk(learner: CurrentLearner, exercise: Annotated[Exercise, Depends(get_exercise)]) -> Desk:
    return Desk(learner.id, exercise.name)


def get_checked_draft(
    exercise: Annotated[Exercise, Depends(get_exercise)],
    library: Annotated[frozenset[str], Depends(get_library)],
    draft: DraftUpdate,
) -> DraftUpdate:
    """With all files that may be edited."""
    return draft.model_copy(update={"files": check_files(exercise, draft.files, library)})


def get_checked_submission(
    exercise: Annotated[Exercise, Depends(get_exercise)],
    library: Annotated[frozenset[str], Depends(get_library)],
    submission: SubmissionCreate,
) -> SubmissionCreate:
    """With all files that may be edited."""
    return submission.model_copy(update={"files": check_files(exercise, submission.files, library)})


def get_program(
    run: RunCreate, catalog: CatalogDep, library: Annotated[frozenset[str], Depends(get_library)]
) -> Program:
    return choose_program(catalog, run, library)


async def get_owned_submission(
    submission_id: Annotated[UUID, Path()], learner: CurrentLearner, session: SessionDep
) -> Submission:
    return await service.get_submission(session, submission_id, learner_id=learner.id)


async def get_older_submission(
    older: Annotated[UUID, Query()], learner: CurrentLearner, session: SessionDep
) -> Submission:
    return await service.get_submission(session, older, learner_id=learner.id)


def get_owned_run(
    run_id: Annotated[UUID, Path()],
    learner: CurrentLearner,
    runs: Annotated[Runs, Depends(get_runs)],
) -> Run:
    return runs.get(run_id, learner_id=learner.id)


def require_grading(request: Request) -> None:
    """Refuses what this installation would not run: the wall is too weak, or there is none."""
    state = request.app.state
    if reason := state.judge_failure or state.grading_refusal:
        raise GradingUnavailableError(reason)


async def require_warm_judge(request: Request) -> None:
    """Waits a little for a judge that is just starting."""
    try:
        async with asyncio.timeout(WARMING_S):
            await request.app.state.judge_warmed.wait()
    except TimeoutError:
        raise JudgeWarmingError from None
    require_grading(request)


async def limit_submissions(
    learner: CurrentLearner, limits: GuestLimitsDep, submission: SubmissionCreate
) -> None:
    """A guest who types may still submit: such runs are counted apart."""
    limit = limits.typed if submission.typing else limits.programs
    require_rate(learner, limit, "submissions and programs")


async def keep_newest(
    learner: CurrentLearner, limits: GuestLimitsDep, session: SessionDep
) -> AsyncIterator[None]:
    """Once a guest's submission is stored, his oldest go."""
    yield
    if learner.kind == "guest":
        await service.delete_old(session, learner.id, keep=limits.submissions_kept)


def get_resume_point(
    response: Response,
    submission: Annotated[Submission, Depends(get_owned_submission, scope="function")],
    last_event_id: Annotated[str, Header(include_in_schema=False)] = "",
) -> int:
    """The id of the last event that the watcher has; 0 when he has none.

    Who has the very last one is told so by 204, after which browsers stop coming back.
    """
    after = int(last_event_id) if re.fullmatch(r"[0-9]{1,18}", last_event_id) else 0
    last = last_event(submission)
    if last and last.id <= after:
        response.status_code = 204
    return after


GradingDep = Annotated[Grading, Depends(get_grading)]
RunsDep = Annotated[Runs, Depends(get_runs)]
LinterDep = Annotated[Linter, Depends(get_linter)]
ExerciseDep = Annotated[Exercise, Depends(get_exercise)]
DeskDep = Annotated[Desk, Depends(get_desk, scope="function")]
CheckedDraft = Annotated[DraftUpdate, Depends(get_checked_draft)]
CheckedSubmission = Annotated[SubmissionCreate, Depends(get_checked_submission)]
ProgramDep = Annotated[Program, Depends(get_program)]
OwnedSubmission = Annotated[Submission, Depends(get_owned_submission, scope="function")]
OlderSubmission = Annotated[Submission, Depends(get_older_submission, scope="function")]
OwnedRun = Annotated[Run, Depends(get_owned_run, scope="function")]
ResumePoint = Annotated[int, Depends(get_resume_point, scope="function")]
