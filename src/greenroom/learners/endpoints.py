"""Who am I, what for, what is kept of me, and how I take it with me or have it deleted."""

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import StreamingResponse

from greenroom.db import SessionDep, SessionsDep
from greenroom.kit.clock import now
from greenroom.kit.zip_stream import zip_stream
from greenroom.learners import service
from greenroom.learners.dependencies import (
    CurrentLearner,
    ExportParts,
    Leavers,
    require_confirmation,
)
from greenroom.learners.export import export_entries
from greenroom.learners.schemas import LearnerRead, StoredRead, TargetRead, TargetUpdate
from greenroom.learners.targets import read_target, update_target

router = APIRouter(tags=["learners"])


@router.get("/me")
async def read_me(learner: CurrentLearner) -> LearnerRead:
    """The learner that this browser is. A guest needs no account."""
    return LearnerRead(id=learner.id, kind=learner.kind, created_at=learner.created_at)


@router.get("/me/target")
async def read_my_target(learner: CurrentLearner) -> TargetRead:
    """What I prepare for: interview date, level, minutes a day, and how reviews come."""
    return read_target(learner)


@router.patch("/me/target")
async def update_my_target(
    changes: TargetUpdate, *, session: SessionDep, learner: CurrentLearner
) -> TargetRead:
    """Changes what is given and leaves the rest. A date that is over, or too far, is refused."""
    return await update_target(session, learner, changes)


@router.get("/me/stored")
async def read_stored(
    request: Request, session: SessionDep, *, learner: CurrentLearner, parts: ExportParts
) -> StoredRead:
    """What is kept of you, in rows, and for how long."""
    days: int = request.app.state.settings.guest_retention_days
    return StoredRead(
        parts=await service.count_stored(session, parts, learner.id),
        kept_days=days if learner.kind == "guest" else None,
    )


@router.get(
    "/me/export",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/zip": {}}}},
)
async def export_me(
    sessions: SessionsDep, learner: CurrentLearner, parts: ExportParts
) -> StreamingResponse:
    """All that is kept of you as a zip: a JSON file a table, and your files as they were."""
    at = now()
    return StreamingResponse(
        zip_stream(export_entries(sessions, parts, learner.id), at=at),
        media_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="greenroom-{at:%Y-%m-%d}.zip"'},
    )


@router.delete("/me", status_code=204, dependencies=[Depends(require_confirmation)])
async def delete_me(
    request: Request,
    response: Response,
    *,
    session: SessionDep,
    learner: CurrentLearner,
    leavers: Leavers,
) -> None:
    """Deletes all that is kept of you, at once and for good; what runs for you ends.

    A browser is a new guest afterwards. The one learner of an embedded installation starts anew.
    """
    await service.delete_learner(session, learner.id, leavers)
    if learner.kind == "guest":
        # Also the cookie that this request may have renewed.
        del response.headers["Set-Cookie"]
        response.headers.append("Set-Cookie", request.app.state.guest_cookies.clearing())
