from itertools import count
from typing import Annotated, Self

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field, PrivateAttr, model_validator

app = FastAPI()
numbers = count(1)


class AuthorRead(BaseModel, extra="forbid"):
    name: str


class Author(AuthorRead):
    email: str


class Comment(BaseModel, extra="forbid"):
    author: Author
    text: Annotated[str, Field(min_length=1, max_length=500)]
    replies: list["Comment"] = []
    _levels: int = PrivateAttr(1)
    _size: int = PrivateAttr(1)

    @model_validator(mode="after")
    def measure(self) -> Self:
        self._levels = 1 + max((reply._levels for reply in self.replies), default=0)
        self._size = 1 + sum(reply._size for reply in self.replies)
        if self._levels > 5 or self._size > 50:
            raise ValueError("a thread has at most 5 levels and 50 comments")
        return self


class CommentRead(BaseModel):
    author: AuthorRead
    text: str
    replies: list["CommentRead"]


threads: dict[int, Comment] = {}


def read(comment: Comment) -> CommentRead:
    """Copied by hand: what is not named here is not shown."""
    return CommentRead(
        author=AuthorRead(name=comment.author.name),
        text=comment.text,
        replies=[read(reply) for reply in comment.replies],
    )


@app.post("/threads", status_code=201)
def create_thread(thread: Comment) -> dict[str, int]:
    number = next(numbers)
    threads[number] = thread
    return {"id": number, "comments": thread._size, "levels": thread._levels}


@app.get("/threads/{thread_id}")
def read_thread(thread_id: int) -> CommentRead:
    if thread_id not in threads:
        raise HTTPException(404, "There is no such thread.")
    return read(threads[thread_id])
