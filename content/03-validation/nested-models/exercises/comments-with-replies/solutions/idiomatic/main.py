from itertools import count
from typing import Annotated, Self

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field, model_validator

MOST_LEVELS = 5
MOST_COMMENTS = 50
app = FastAPI()
numbers = count(1)


class Author(BaseModel, extra="forbid"):
    name: str
    email: str


class Comment(BaseModel, extra="forbid"):
    author: Author
    text: Annotated[str, Field(min_length=1, max_length=500)]
    replies: list["Comment"] = []


def count_levels(comment: Comment) -> int:
    return 1 + max((count_levels(reply) for reply in comment.replies), default=0)


def count_comments(comment: Comment) -> int:
    return 1 + sum(count_comments(reply) for reply in comment.replies)


class Thread(Comment):
    @model_validator(mode="after")
    def check_size(self) -> Self:
        if count_levels(self) > MOST_LEVELS:
            raise ValueError(f"at most {MOST_LEVELS} levels")
        if count_comments(self) > MOST_COMMENTS:
            raise ValueError(f"at most {MOST_COMMENTS} comments")
        return self


class AuthorRead(BaseModel):
    name: str


class CommentRead(BaseModel):
    author: AuthorRead
    text: str
    replies: list["CommentRead"]


threads: dict[int, Thread] = {}


@app.post("/threads", status_code=201)
def create_thread(thread: Thread) -> dict[str, int]:
    number = next(numbers)
    threads[number] = thread
    return {"id": number, "comments": count_comments(thread), "levels": count_levels(thread)}


@app.get("/threads/{thread_id}", response_model=CommentRead)
def read_thread(thread_id: int) -> Thread:
    if thread_id not in threads:
        raise HTTPException(404, "There is no such thread.")
    return threads[thread_id]
