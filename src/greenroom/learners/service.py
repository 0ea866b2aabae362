"""Who asks: the one local learner, or the guest of a signed cookie."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from itsdangerous import BadSignature, TimestampSigner
from sqlalchemy.ext.asyncio import AsyncSession

from greenroom.learners import repository
from greenroom.models.learner import Learner

COOKIE = "greenroom_guest"
COOKIE_AGE = timedelta(days=180)
LOCAL_LEARNER = UUID("00000000-0000-7000-8000-000000000001")


@dataclass(frozen=True)
class GuestCookies:
    """Signs and reads the cookie that names a guest."""

    keys: list[str]

    def sign(self, learner_id: UUID) -> str:
        return TimestampSigner(self.keys).sign(learner_id.hex).decode()

    def read(self, cookie: str) -> UUID | None:
        """The learner that the cookie names; None when it is forged, broken or too old."""
        try:
            value = TimestampSigner(self.keys).unsign(
                cookie, max_age=int(COOKIE_AGE.total_seconds())
            )
            return UUID(hex=value.decode())
        except (BadSignature, ValueError):
            return None


async def get_local_learner(session: AsyncSession) -> Learner:
    """The one learner of an embedded installation; made when first asked for."""
    return await repository.get_or_create(session, LOCAL_LEARNER, kind="local")


async def find_guest(session: AsyncSession, learner_id: UUID) -> Learner | None:
    return await repository.find_learner(session, learner_id)


def create_guest(session: AsyncSession) -> Learner:
    """A new guest, stored with whatever the request stores."""
    return repository.create_guest(session)
