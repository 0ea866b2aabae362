"""What readiness gives to a learner's export."""

from greenroom.learners.export import Part
from greenroom.models.placement import Placement, PlacementAnswer
from greenroom.models.readiness import ReadinessSnapshot

PARTS = (
    Part(name="placements", about="Your placements: when they began and ended.", model=Placement),
    Part(
        name="placement_answers",
        about="Which cards they asked, and what you knew.",
        model=PlacementAnswer,
    ),
    Part(
        name="readiness_snapshots",
        about="Your forecast on the days you looked at it, by section.",
        model=ReadinessSnapshot,
    ),
)
