"""Who asks: the one local learner, or the guest of a signed cookie."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from fastapi.requests import HTTPConnection
from itsdangerous import BadSignature, TimestampSigner
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.kit.clock import now
from greenroom.kit.ids import new_id
from greenroom.learners import repository
from greenroom.learners.export import Part
from greenroom.learners.schemas import StoredPart
from greenroom.models.learner import Learner

COOKIE = "greenroom_guest"
SEEN_AGAIN_AFTER = timedelta(days=1)
DELETED_AT_ONCE = 20
LOCAL_LEARNER = UUID("00000000-0000-7000-8000-000000000001")

# What a feature does when a learner is deleted, before his rows go: it ends what runs for him.
Leaver = Callable[[AsyncSession, UUID], Awaitable[None]]


@dataclass(frozen=True)
class GuestCookies:
    """Signs and reads the cookie that names a guest."""

    keys: list[str]
    age: timedelta

    @property
    def max_age(self) -> int:
        """In seconds."""
        return int(self.age.total_seconds())

    def find(self, connection: HTTPConnection) -> UUID | None:
        """The learner that a request's cookie names, stored or not."""
        cookie = connection.cookies.get(COOKIE)
        return self.read(cookie) if cookie else None

    def header(self, connection: HTTPConnection, learner_id: UUID) -> str:
        """The value of the Set-Cookie header that makes a browser this learner."""
        secure = "; Secure" if connection.url.scheme == "https" else ""
        return (
            f"{COOKIE}={self.sign(learner_id)}; Max-Age={self.max_age}; Path=/; "
            f"HttpOnly; SameSite=Lax{secure}"
        )

    def clearing(self) -> str:
        """The value of the Set-Cookie header that makes a browser forget its learner."""
        return f"{COOKIE}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"

    def sign(self, learner_id: UUID) -> str:
        return TimestampSigner(self.keys).sign(learner_id.hex).decode()

    def read(self, cookie: str) -> UUID | None:
        """The learner that the cookie names; None when it is forged, broken or too old."""
        try:
            value = TimestampSigner(self.keys).unsign(cookie, max_age=self.max_age)
            return UUID(hex=value.decode())
        except (BadSignature, ValueError):
            return None


def find_learner_id(connection: HTTPConnection) -> UUID | None:
    """Whose a connection is, stored or not: for WebSockets, which can set no cookie."""
    if connection.app.state.settings.shape == "embedded":
        return LOCAL_LEARNER
    cookies: GuestCookies = connection.app.state.guest_cookies
    return cookies.find(connection)


async def get_local_learner(session: AsyncSession) -> Learner:
    """The one learner of an embedded installation; made when first asked for."""
    return await repository.get_or_create(session, LOCAL_LEARNER, kind="local")


async def find_guest(session: AsyncSession, learner_id: UUID) -> Learner | None:
    return await repository.find_learner(session, learner_id)


def new_guest(learner_id: UUID | None = None) -> Learner:
    """Not stored: he may be only looking. None: nobody has named him yet."""
    at = now()
    return Learner(id=learner_id or new_id(), kind="guest", created_at=at, seen_at=at)


async def add_guest(session: AsyncSession, learner_id: UUID | None) -> Learner:
    """Stored with whatever the request stores; two first requests at once make one row."""
    return await repository.get_or_create(session, learner_id or new_id(), kind="guest")


def see(guest: Learner) -> bool:
    """Notes that he is here; False when that was noted within a day."""
    at = now()
    if at - guest.seen_at < SEEN_AGAIN_AFTER:
        return False
    guest.seen_at = at
    return True


async def delete_idle_guests(session: AsyncSession, away: timedelta) -> int:
    """Some of the guests who were away for longer; 0 when there is none."""
    return await repository.delete_guests(session, seen_before=now() - away, most=DELETED_AT_ONCE)


async def count_stored(
    session: AsyncSession, parts: Sequence[Part], learner_id: UUID
) -> list[StoredPart]:
    """How much is kept of a learner, part by part."""
    return [
        StoredPart(
            name=part.name,
            about=part.about,
            rows=await repository.count_rows(session, part.table, part.owner == learner_id),
        )
        for part in parts
    ]


async def delete_learner(
    session: AsyncSession, learner_id: UUID, leavers: Sequence[Leaver]
) -> None:
    """Ends what runs for him and deletes all that is his. The local learner starts anew."""
    for leave in leavers:
        await leave(session, learner_id)
    await repository.delete_learner(session, learner_id)
