"""What review gives to a learner's export."""

from greenroom.learners.export import Part
from greenroom.models.answer import Answer

PARTS = (
    Part(
        name="answers", about="What you answered to cards, and whether it was right.", model=Answer
    ),
)
