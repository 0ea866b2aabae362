"""What learners may import beyond the framework works inside a box: each package is used."""

import asyncio
import textwrap

import pytest

from greenroom.judge.host.job import Job
from greenroom.judge.host.pool import Pool
from greenroom.judge.limits import Limits

PROGRAMS = {
    "alembic": """
        from alembic.migration import MigrationContext
        from sqlalchemy import create_engine

        with create_engine("sqlite://").connect() as connection:
            print(MigrationContext.configure(connection).get_current_revision())
        # None
    """,
    "celery": """
        from celery import Celery

        app = Celery(broker="memory://", backend="cache+memory://")
        app.conf.task_always_eager = True

        @app.task
        def double(number: int) -> int:
            return number * 2

        print(double.delay(4).get())
        # 8
    """,
    "django": """
        import django
        from django.conf import settings
        from django.http import HttpResponse
        from django.test import Client
        from django.urls import path

        settings.configure(ROOT_URLCONF=__name__, SECRET_KEY="s", ALLOWED_HOSTS=["testserver"])
        django.setup()
        urlpatterns = [path("", lambda request: HttpResponse("hello"))]
        print(Client().get("/").content)
        # b'hello'
    """,
    "django rest framework": """
        import django
        from django.conf import settings

        settings.configure(INSTALLED_APPS=[])
        django.setup()
        from rest_framework import serializers

        class Item(serializers.Serializer):
            size = serializers.IntegerField(min_value=1)

        item = Item(data={"size": 0})
        print(item.is_valid(), item.errors["size"][0].code)
        # False min_value
    """,
    "flask under fastapi": """
        from a2wsgi import WSGIMiddleware
        from fastapi import FastAPI
        from fastapi.testclient import TestClient
        from flask import Flask

        old, app = Flask("old"), FastAPI()
        old.get("/")(lambda: "hello")
        app.mount("/old", WSGIMiddleware(old))
        print(TestClient(app).get("/old/").text)
        # hello
    """,
    "litestar": """
        import multipart
        from litestar import Litestar, post
        from litestar.testing import TestClient

        @post("/sizes")
        async def echo(data: list[int]) -> list[int]:
            return data

        with TestClient(Litestar([echo], logging_config=None)) as client:
            answer = client.post("/sizes", json=[3])
        # python-multipart, which FastAPI uses, claims the name too: the other one has to win.
        print(answer.status_code, answer.json(), hasattr(multipart, "PushMultipartParser"))
        # 201 [3] True
    """,
    "opentelemetry": """
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import SimpleSpanProcessor
        from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

        kept, provider = InMemorySpanExporter(), TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(kept))
        with provider.get_tracer("shop").start_as_current_span("order"):
            pass
        print([span.name for span in kept.get_finished_spans()])
        # ['order']
    """,
    "passwords": """
        from pwdlib import PasswordHash
        from pwdlib.hashers.argon2 import Argon2Hasher
        from pwdlib.hashers.bcrypt import BcryptHasher

        old = BcryptHasher(rounds=4).hash("secret")
        known, new = PasswordHash([Argon2Hasher(), BcryptHasher()]).verify_and_update("secret", old)
        print(known, new[:9])
        # True $argon2id
    """,
    "prometheus": """
        from prometheus_client import CollectorRegistry, Counter, generate_latest

        registry = CollectorRegistry()
        Counter("orders", "Orders", registry=registry).inc()
        print(b"orders_total 1.0" in generate_latest(registry))
        # True
    """,
    "redis": """
        import asyncio
        from fakeredis import FakeAsyncRedis

        async def main() -> None:
            client = FakeAsyncRedis()
            take = client.register_script("return redis.call('INCRBY', KEYS[1], ARGV[1])")
            print(await take(keys=["calls"], args=[3]), await client.get("calls"))

        asyncio.run(main())
        # 3 b'3'
    """,
    "sqlmodel": """
        from sqlmodel import Field, Session, SQLModel, create_engine, select

        class Hero(SQLModel, table=True):
            id: int | None = Field(default=None, primary_key=True)
            name: str

        engine = create_engine("sqlite://")
        SQLModel.metadata.create_all(engine)
        with Session(engine) as session:
            session.add(Hero(name="ana"))
            session.commit()
            print(session.exec(select(Hero.name)).all())
        # ['ana']
    """,
    "structlog": """
        import structlog

        structlog.configure(processors=[structlog.processors.JSONRenderer(sort_keys=True)])
        structlog.get_logger().info("order", number=3)
        # {"event": "order", "number": 3}
    """,
}


@pytest.mark.parametrize("name", PROGRAMS)
async def test_package_works_in_a_box(pool: Pool, name: str) -> None:
    source = textwrap.dedent(PROGRAMS[name])
    async with pool.open(Job("script", {"main.py": source}, Limits())) as box:
        await asyncio.wait_for(box.ended(), 10)
        outcome = await box.stop()
    assert outcome.exit_code == 0, outcome.output
    assert outcome.output.strip() == source.strip().rpartition("# ")[2], outcome.output
