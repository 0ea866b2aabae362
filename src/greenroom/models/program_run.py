"""Program runs: what a card's program or a proof said, on which versions."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.kit.ids import new_id
from greenroom.models.base import Base, UTCDateTime


class ProgramRun(Base):
    """One a program and set of versions: what ran once need not run again to be known."""

    __tablename__ = "program_runs"
    __table_args__ = (UniqueConstraint("kind", "name", "content_hash", "versions_hash"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[Literal["key", "proof"]] = mapped_column(String(8))
    name: Mapped[str] = mapped_column(String(200))  # section/topic/card, or section/topic/proof
    content_hash: Mapped[str] = mapped_column(String(64))
    versions_hash: Mapped[str] = mapped_column(String(64))
    holds: Mapped[bool]
    result: Mapped[dict[str, Any]] = mapped_column(JSON)
    ran_at: Mapped[datetime] = mapped_column(UTCDateTime)
