"""Django's admin, its login included, runs below a FastAPI app in one process."""

import django
from django.conf import settings
from fastapi import FastAPI
from fastapi.testclient import TestClient

# breaks: path("", admin.site.urls) => path("other/", admin.site.urls)
# breaks: app.mount("/admin", get_asgi_application()) => app.mount("/manage", get_asgi_application())

settings.configure(
    ROOT_URLCONF=__name__,
    SECRET_KEY="only for this proof",
    ALLOWED_HOSTS=["*"],
    STATIC_URL="static/",
    INSTALLED_APPS=[
        "django.contrib.admin",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.messages",
        "django.contrib.sessions",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ],
)
django.setup()
from django.contrib import admin
from django.core.asgi import get_asgi_application
from django.urls import path

urlpatterns = [path("", admin.site.urls)]
app = FastAPI()


@app.get("/books")
def list_books() -> list[str]:
    return ["Dune"]


app.mount("/admin", get_asgi_application())
client = TestClient(app, follow_redirects=False)
books, asked = client.get("/books"), client.get("/admin/")
login = client.get("/admin/login/")
print("FastAPI's route:", books.status_code, books.json() if books.status_code == 200 else "")
print("Django's admin:", asked.status_code, asked.headers.get("location"))
print("its login page:", login.status_code, "csrfmiddlewaretoken" in login.text)

assert (books.status_code, books.text) == (200, '["Dune"]')
assert (asked.status_code, asked.headers.get("location")) == (302, "/admin/login/?next=/admin/")
assert login.status_code == 200 and "csrfmiddlewaretoken" in login.text
