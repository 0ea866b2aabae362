"""What the catalog says when there is nothing under a name."""

from greenroom.errors import GreenroomError


class SectionNotFoundError(GreenroomError):
    status_code = 404
    code = "section_not_found"

    def __init__(self, slug: str) -> None:
        super().__init__(f"There is no section {slug}. The syllabus lists all of them.")


class TopicNotFoundError(GreenroomError):
    status_code = 404
    code = "topic_not_found"

    def __init__(self, slug: str) -> None:
        super().__init__(f"There is no topic {slug}. The syllabus lists all of them.")


class TopicNotWrittenError(GreenroomError):
    status_code = 404
    code = "topic_not_written"

    def __init__(self, title: str) -> None:
        super().__init__(f"{title} is in the syllabus, but not written yet.")


class CardNotFoundError(GreenroomError):
    status_code = 404
    code = "card_not_found"

    def __init__(self, slug: str) -> None:
        super().__init__(f"There is no card {slug}. Its topic lists its cards.")


class ExerciseNotFoundError(GreenroomError):
    status_code = 404
    code = "exercise_not_found"

    def __init__(self, slug: str) -> None:
        super().__init__(f"There is no exercise {slug}. The syllabus lists all of them.")


class ExampleNotFoundError(GreenroomError):
    status_code = 404
    code = "example_not_found"

    def __init__(self, slug: str) -> None:
        super().__init__(f"There is no example {slug}. Its lesson shows its examples.")


class ProofNotFoundError(GreenroomError):
    status_code = 404
    code = "proof_not_found"

    def __init__(self, slug: str) -> None:
        super().__init__(f"There is no proof {slug}. A card's back names its proofs.")
