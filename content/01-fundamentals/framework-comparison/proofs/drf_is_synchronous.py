"""A view of DRF cannot be `async def`; no JSON is a 400, JSON without a type a 415."""

import asyncio
import warnings

from django.conf import settings
from django.test import RequestFactory

# breaks: async def get(self, request) => def get(self, request)
# breaks: Response(request.data) => Response([])

settings.configure(
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
        "UNAUTHENTICATED_USER": None,
    },
)
import django

django.setup()
from rest_framework.response import Response
from rest_framework.views import APIView

warnings.simplefilter("ignore")  # the coroutine that DRF never awaits


class Books(APIView):
    async def get(self, request) -> Response:
        return Response([])


class Orders(APIView):
    def post(self, request) -> Response:
        return Response(request.data)


ask, stopped_by = RequestFactory(), None
try:
    answer = Books.as_view()(ask.get("/"))
    if asyncio.iscoroutine(answer):
        asyncio.run(answer)
except AssertionError as error:
    stopped_by = str(error)[:21]
order = Orders.as_view()
no_json = order(ask.post("/", b"{oops", content_type="application/json")).status_code
no_type = order(ask.post("/", b"{}", content_type="")).status_code
print("an async view:", stopped_by, " no JSON:", no_json, " no type:", no_type)

assert stopped_by == "Expected a `Response`"
assert (no_json, no_type) == (400, 415)
