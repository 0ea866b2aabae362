from itertools import count
from typing import Annotated

import people
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from people import User
from pydantic import BaseModel

CHALLENGE = {"WWW-Authenticate": "Bearer"}
bearer = HTTPBearer(auto_error=False)


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


def get_user(found: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> User | None:
    if found is None:
        return None
    user = people.find(found.credentials)
    if user is None:
        raise HTTPException(401, "Unknown token", CHALLENGE)
    return user


AnyoneDep = Annotated[User | None, Depends(get_user)]


def require_user(user: AnyoneDep) -> User:
    if user is None:
        raise HTTPException(401, "Send a token", CHALLENGE)
    return user


UserDep = Annotated[User, Depends(require_user)]


def owns(user: User | None, article: Article) -> bool:
    return user is not None


def get_visible_article(id: int, user: AnyoneDep) -> Article:
    article = articles.get(id)
    if article is None or not (article.published or owns(user, article)):
        raise HTTPException(404, "No such article")
    return article


ArticleDep = Annotated[Article, Depends(get_visible_article)]


@app.get("/articles")
def list_articles(user: AnyoneDep) -> list[Article]:
    return [each for each in articles.values() if each.published or owns(user, each)]


@app.post("/articles", status_code=201)
def add_article(new: ArticleIn, user: UserDep) -> Article:
    article = Article(id=next(numbers), author=user.name, **new.model_dump())
    articles[article.id] = article
    return article


@app.get("/articles/{id}")
def read_article(article: ArticleDep) -> Article:
    return article


@app.delete("/articles/{id}", status_code=204)
def delete_article(user: UserDep, article: ArticleDep) -> None:
    if not owns(user, article):
        raise HTTPException(403, "Not your article")
    del articles[article.id]
