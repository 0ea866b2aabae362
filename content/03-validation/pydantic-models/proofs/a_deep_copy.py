"""A deep model_copy copies only fields that are not replaced, and leaves the new values alone."""

import threading
from typing import Any

from pydantic import BaseModel

# breaks: model_copy(update={"lock": new_lock, "tags": new_tags}, deep=True) => model_copy(update={"lock": new_lock, "tags": new_tags})
# breaks: shallow = job.model_copy() => shallow = Job(steps=["cut"], tags=[], lock=job.lock)
# breaks: problem = type(job.model_copy(deep=True)).__name__ => problem = type(job.model_copy()).__name__


class Job(BaseModel):
    steps: list[str]
    tags: list[str]
    lock: Any


job = Job(steps=["cut"], tags=[], lock=threading.Lock())
new_lock, new_tags = threading.Lock(), ["copy"]
copied = job.model_copy(update={"lock": new_lock, "tags": new_tags}, deep=True)
shallow = job.model_copy()
try:
    problem = type(job.model_copy(deep=True)).__name__
except TypeError as error:
    problem = str(error)
new_tags.append("later")
job.steps.append("glue")
print("steps of the deep copy:", copied.steps, " of the plain one:", shallow.steps)
print("tags of the deep copy:", copied.tags)
print("deep without a new lock:", problem)

assert copied.steps == ["cut"]
assert shallow.steps == ["cut", "glue"]
assert copied.lock is new_lock and copied.tags == ["copy", "later"]
assert problem == "cannot pickle '_thread.lock' object"
