"""`CurrentLearner`, to whom the rows of this request belong, and what a guest may do and keep."""

from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import Depends, Query, Request, Response

from greenroom.db import SessionDep
from greenroom.kit.doors import SAFE_METHODS
from greenroom.learners import service
from greenroom.learners.export import Part
from greenroom.learners.limits import GuestLimits, require_rate
from greenroom.models.learner import Learner


async def get_current_learner(request: Request, response: Response, session: SessionDep) -> Learner:
    """The local learner when embedded, else the guest of the cookie.

    A guest is stored with the first request that changes something, so that a visitor who only
    reads leaves no row. His cookie came with the page, and is renewed as long as he comes.
    """
    if request.app.state.settings.shape == "embedded":
        return await service.get_local_learner(session)
    cookies: service.GuestCookies = request.app.state.guest_cookies
    learner_id = cookies.find(request)
    learner = await service.find_guest(session, learner_id) if learner_id else None
    if learner is None:
        if request.method in SAFE_METHODS:
            return service.new_guest(learner_id)
        learner = await service.add_guest(session, learner_id)
    elif not service.see(learner):
        return learner
    response.headers.append("Set-Cookie", cookies.header(request, learner.id))
    return learner


CurrentLearner = Annotated[Learner, Depends(get_current_learner, scope="function")]


async def get_guest_limits(request: Request) -> GuestLimits:
    limits: GuestLimits = request.app.state.guest_limits
    return limits


GuestLimitsDep = Annotated[GuestLimits, Depends(get_guest_limits)]


# Not in threads: a rate is counted by the event loop alone.


async def limit_programs(learner: CurrentLearner, limits: GuestLimitsDep) -> None:
    require_rate(learner, limits.programs, "submissions and programs")


async def limit_answers(learner: CurrentLearner, limits: GuestLimitsDep) -> None:
    require_rate(learner, limits.answers, "answers")


def get_export_parts(request: Request) -> Sequence[Part]:
    """What each feature gives to the export; the composition root names them."""
    parts: Sequence[Part] = request.app.state.export_parts
    return parts


def get_leavers(request: Request) -> Sequence[service.Leaver]:
    """What each feature does when a learner is deleted; the composition root names them."""
    leavers: Sequence[service.Leaver] = request.app.state.leavers
    return leavers


async def require_confirmation(
    confirm: Annotated[
        Literal["delete"], Query(description="The word `delete`, so that none slips")
    ],
) -> None:
    """422 without the word."""


ExportParts = Annotated[Sequence[Part], Depends(get_export_parts)]
Leavers = Annotated[Sequence[service.Leaver], Depends(get_leavers)]
