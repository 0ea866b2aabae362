"""The tables, one family a file. Imported as a whole, so that each relationship resolves."""

from greenroom.models.base import Base
from greenroom.models.learner import Learner

__all__ = ["Base", "Learner"]
