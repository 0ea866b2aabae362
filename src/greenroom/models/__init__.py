"""The tables, one family a file. Imported as a whole, so that each relationship resolves."""

from greenroom.models.answer import Answer
from greenroom.models.base import Base
from greenroom.models.draft import Draft
from greenroom.models.help import Help
from greenroom.models.learner import Learner
from greenroom.models.submission import Submission

__all__ = ["Answer", "Base", "Draft", "Help", "Learner", "Submission"]
