from itertools import count
from typing import Annotated

import people
from fastapi import FastAPI, Header, HTTPException
from pydantic import BaseModel


class ArticleIn(BaseModel):
    title: str
    published: bool = False


class Article(ArticleIn):
    id: int
    author: str


app = FastAPI()
app.mount("/people", people.app)
articles: dict[int, Article] = {}
numbers = count(1)


@app.get("/articles")
def list_articles() -> list[Article]:
    return list(articles.values())


@app.post("/articles", status_code=201)
def add_article(new: ArticleIn, x_user: Annotated[str, Header()] = "nobody") -> Article:
    article = Article(id=next(numbers), author=x_user, **new.model_dump())
    articles[article.id] = article
    return article


@app.get("/articles/{id}")
def read_article(id: int) -> Article:
    if id not in articles:
        raise HTTPException(404, "No such article")
    return articles[id]


@app.delete("/articles/{id}", status_code=204)
def delete_article(id: int) -> None:
    if id not in articles:
        raise HTTPException(404, "No such article")
    del articles[id]
