"""A Pydantic model and a DRF serializer read one body differently: conversion and blanks."""

import django
from django.conf import settings
from pydantic import BaseModel, Field, ValidationError

# breaks: class PydanticBook(BaseModel) => class PydanticBook(BaseModel, coerce_numbers_to_str=True)
# breaks: title = serializers.CharField() => title = serializers.CharField(trim_whitespace=False)

settings.configure()
django.setup()
from rest_framework import serializers


class PydanticBook(BaseModel):
    title: str = Field(min_length=1)
    year: int = Field(ge=1450)


class SerializerBook(serializers.Serializer):
    title = serializers.CharField()
    year = serializers.IntegerField(min_value=1450)


def of_pydantic(body: dict) -> dict | list:
    try:
        return PydanticBook(**body).model_dump()
    except ValidationError as error:
        return [each["loc"][0] for each in error.errors()]


def of_serializer(body: dict) -> dict | list:
    book = SerializerBook(data=body)
    return dict(book.validated_data) if book.is_valid() else list(book.errors)


def both(**changed: object) -> tuple:
    body = {"title": "Dune", "year": 1965} | changed
    seen = of_pydantic(body), of_serializer(body)
    print(body, " Pydantic:", seen[0], " serializer:", seen[1])
    return seen


dune = {"title": "Dune", "year": 1965}
year_as_text, number_as_title = both(year="1965"), both(title=1984)
blanks, only_blanks = both(title=" Dune "), both(title="   ")
too_old, unknown = both(year=965), both(pages=412)

assert year_as_text == (dune, dune)
assert number_as_title == (["title"], dune | {"title": "1984"})
assert blanks == (dune | {"title": " Dune "}, dune)
assert only_blanks == (dune | {"title": "   "}, ["title"])
assert too_old == (["year"], ["year"])
assert unknown == (dune, dune)
