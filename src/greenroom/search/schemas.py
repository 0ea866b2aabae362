"""What search sends."""

from pydantic import BaseModel, Field

from greenroom.search.index import DocumentKind


class PieceRead(BaseModel):
    text: str
    marked: bool = Field(description="It matches what was asked")


class HitRead(BaseModel):
    kind: DocumentKind
    slug: str = Field(description="Of the lesson (its topic's), the card or the exercise")
    topic: str = Field(description="`section/topic`")
    topic_title: str
    title: list[PieceRead]
    snippet: list[PieceRead]


class SearchRead(BaseModel):
    hits: list[HitRead] = Field(description="The best first")
    more: bool = Field(description="There are others; narrow the question to see them")
    every_word: bool = Field(
        description="False: nothing has every word, so these have some of them"
    )
