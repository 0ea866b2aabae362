"""An exercise as the workspace needs it; what helps with it is sent by practice, when opened."""

from greenroom.catalog.index import Catalog
from greenroom.catalog.pages.markdown import to_html, to_inline_html
from greenroom.catalog.pages.topics import exercise_summary, topic_link
from greenroom.catalog.schemas import (
    CheckRead,
    ExerciseRead,
    FileRead,
    LimitsRead,
    TaskSentence,
)


def exercise_page(catalog: Catalog, slug: str) -> ExerciseRead:
    entry = catalog.get_exercise(slug)
    exercise = entry.exercise
    following = catalog.find_next_exercise(slug)
    return ExerciseRead(
        **exercise_summary(entry).model_dump(),
        topic=topic_link(catalog.get_topic(entry.topic)),
        intro_html=to_html(exercise.intro),
        sentences=[
            TaskSentence(number=number, html=to_inline_html(text))
            for number, text in enumerate(exercise.tasks, start=1)
        ],
        checks=[
            CheckRead(name=each.name, title=each.title, task=each.task, visible=each.visible)
            for each in exercise.checks
        ],
        files=[
            FileRead(path=path, text=exercise.starter[path], read_only=path in exercise.read_only)
            for path in [*exercise.edit, *exercise.read_only]
        ],
        new_files=exercise.new_files,
        hint_titles=[hint.title for hint in exercise.hints],
        solution_titles=[solution.name for solution in exercise.solutions],
        limits=LimitsRead.model_validate(exercise.limits, from_attributes=True),
        next=exercise_summary(following) if following else None,
    )
