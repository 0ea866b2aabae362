"""What review gives to a learner's export."""

from greenroom.learners.export import Part
from greenroom.models.answer import Answer
from greenroom.models.card_state import CardState
from greenroom.models.review import Review

PARTS = (
    Part(
        name="answers", about="What you answered to cards, and whether it was right.", model=Answer
    ),
    Part(
        name="cards",
        about="What is known of your memory of each card, and when it is due.",
        model=CardState,
    ),
    Part(name="reviews", about="Each grade you gave, and what it moved.", model=Review),
)
