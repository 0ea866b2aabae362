from itertools import count

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()
numbers = count(1)


class Author(BaseModel):
    name: str
    email: str


class Comment(BaseModel):
    author: Author
    text: str
    replies: list[dict] = []


threads: dict[int, Comment] = {}


@app.post("/threads", status_code=201)
def create_thread(thread: Comment) -> dict[str, int]:
    number = next(numbers)
    threads[number] = thread
    return {"id": number, "comments": 1 + len(thread.replies), "levels": 1}


@app.get("/threads/{thread_id}")
def read_thread(thread_id: int) -> Comment:
    if thread_id not in threads:
        raise HTTPException(404, "There is no such thread.")
    return threads[thread_id]
