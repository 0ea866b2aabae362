"""`CurrentLearner`: to whom the rows of this request belong."""

from typing import Annotated

from fastapi import Depends, Request, Response

from greenroom.db import SessionDep
from greenroom.kit.clock import now
from greenroom.kit.doors import SAFE_METHODS
from greenroom.kit.ids import new_id
from greenroom.learners import service
from greenroom.models.learner import Learner


async def get_current_learner(request: Request, response: Response, session: SessionDep) -> Learner:
    """The local learner when embedded, else the guest of the cookie.

    A guest is stored with the first request that changes something, so that a visitor who only
    reads leaves no row.
    """
    if request.app.state.settings.shape == "embedded":
        return await service.get_local_learner(session)
    cookies: service.GuestCookies = request.app.state.guest_cookies
    cookie = request.cookies.get(service.COOKIE)
    learner_id = cookies.read(cookie) if cookie else None
    learner = await service.find_guest(session, learner_id) if learner_id else None
    if learner:
        return learner
    if request.method in SAFE_METHODS:
        return Learner(id=new_id(), kind="guest", created_at=now())
    learner = service.create_guest(session)
    response.set_cookie(
        service.COOKIE,
        cookies.sign(learner.id),
        max_age=int(service.COOKIE_AGE.total_seconds()),
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )
    return learner


CurrentLearner = Annotated[Learner, Depends(get_current_learner, scope="function")]
