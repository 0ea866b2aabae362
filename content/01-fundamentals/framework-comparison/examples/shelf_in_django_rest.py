"""Django REST framework: serializers validate and render. Settings come first, then the imports."""

import django
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    SECRET_KEY="only for this example",
    ALLOWED_HOSTS=["*"],
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
        "UNAUTHENTICATED_USER": None,
    },
)
django.setup()

from rest_framework import serializers
from rest_framework.exceptions import NotFound
from rest_framework.response import Response
from rest_framework.views import APIView

books: list[dict] = []


class BookSerializer(serializers.Serializer):
    id = serializers.IntegerField(read_only=True)
    title = serializers.CharField()
    year = serializers.IntegerField(min_value=1450)


class Shelf(APIView):
    def post(self, request) -> Response:
        serializer = BookSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        books.append({"id": len(books) + 1, **serializer.validated_data})
        return Response(BookSerializer(books[-1]).data, status=201)


class ShelvedBook(APIView):
    def get(self, request, book_id: int) -> Response:
        found = [book for book in books if book["id"] == book_id]
        if not found:
            raise NotFound("No such book")
        return Response(BookSerializer(found[0]).data)


urlpatterns = [
    path("books", Shelf.as_view()),
    path("books/<int:book_id>", ShelvedBook.as_view()),
]
app = get_asgi_application()

# try: POST /books {"title": "Dune", "year": 1965} -> 201 {"id": 1, "title": "Dune", "year": 1965}
# try: GET /books/1 -> 200 {"id": 1, "title": "Dune", "year": 1965}
# try: GET /books/9 -> 404 {"detail": "No such book"}
# try: POST /books {"title": "Dune", "year": 965} -> 400 {"year": ["Ensure this value is greater than or equal to 1450."]}
