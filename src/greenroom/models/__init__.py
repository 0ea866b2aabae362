"""The tables, one family a file. Imported as a whole, so that each relationship resolves."""

from greenroom.models.answer import Answer
from greenroom.models.base import Base
from greenroom.models.card_state import CardState
from greenroom.models.draft import Draft
from greenroom.models.help import Help
from greenroom.models.learner import Learner
from greenroom.models.placement import Placement, PlacementAnswer
from greenroom.models.program_run import ProgramRun
from greenroom.models.readiness import ReadinessSnapshot
from greenroom.models.review import Review
from greenroom.models.submission import Submission
from greenroom.models.target import Target

__all__ = [
    "Answer",
    "Base",
    "CardState",
    "Draft",
    "Help",
    "Learner",
    "Placement",
    "PlacementAnswer",
    "ProgramRun",
    "ReadinessSnapshot",
    "Review",
    "Submission",
    "Target",
]
