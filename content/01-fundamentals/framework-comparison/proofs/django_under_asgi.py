"""Django under ASGI: a thread for each request, and an ORM that refuses to block the event loop."""

import asyncio
import threading

import django
import httpx2
from asgiref.sync import ThreadSensitiveContext  # noqa: F401
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.exceptions import SynchronousOnlyOperation
from django.db import connection
from django.http import JsonResponse
from django.urls import path

# breaks: async with httpx2 => async with ThreadSensitiveContext(), httpx2
# breaks: async def count_books(request) => def count_books(request)

settings.configure(
    ROOT_URLCONF=__name__,
    SECRET_KEY="only for this proof",
    ALLOWED_HOSTS=["*"],
    MIDDLEWARE=[],
    LOGGING_CONFIG=None,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
together = threading.Barrier(45)


def meet(request) -> JsonResponse:
    """Goes on when as many requests as the barrier counts are inside at once."""
    try:
        together.wait(1)
    except threading.BrokenBarrierError:
        return JsonResponse({"met": False})
    return JsonResponse({"met": True})


async def count_books(request) -> JsonResponse:
    try:
        connection.cursor()
    except SynchronousOnlyOperation:
        return JsonResponse({"refused": True})
    return JsonResponse({"refused": False})


urlpatterns = [path("meet", meet), path("count", count_books)]
transport = httpx2.ASGITransport(app=get_asgi_application())


async def main() -> tuple[int, bool]:
    async with httpx2.AsyncClient(transport=transport, base_url="http://shop") as client:
        answers = await asyncio.gather(*(client.get("/meet") for _ in range(together.parties)))
        counted = await client.get("/count")
    return [answer.json()["met"] for answer in answers].count(True), counted.json()["refused"]


met, refused = asyncio.run(main())
print(f"of {together.parties} blocking views were inside at once:", met)
print("SynchronousOnlyOperation in an async view:", refused)

assert met == together.parties
assert refused
