"""Migrations: they make what the tables say, keep a copy, and refuse what is newer."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from greenroom.errors import StartError
from greenroom.migrations.upgrade import alembic_config, upgrade_database
from greenroom.models import Base


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "greenroom.db"


def test_migrations_make_what_the_tables_say(path: Path) -> None:
    upgrade_database(path)
    with create_engine(f"sqlite:///{path}", poolclass=NullPool).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_current_database_is_left_alone(path: Path, tmp_path: Path) -> None:
    upgrade_database(path)
    before = path.read_bytes()
    assert upgrade_database(path) is None
    assert path.read_bytes() == before
    assert list(tmp_path.glob("*.before-*")) == []


def test_newer_database_is_refused_in_a_sentence(path: Path) -> None:
    upgrade_database(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'ffffffffffff'")
        connection.commit()
    with pytest.raises(StartError, match="written by a newer Greenroom"):
        upgrade_database(path)


def test_downgrade_leaves_nothing(path: Path) -> None:
    upgrade_database(path)
    with create_engine(f"sqlite:///{path}", poolclass=NullPool).connect() as connection:
        command.downgrade(alembic_config(connection), "base")
        connection.commit()
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        ).fetchall()
    assert [name for (name,) in tables if name != "alembic_version"] == []


def test_answers_from_before_keep_what_was_said(path: Path) -> None:
    with create_engine(f"sqlite:///{path}", poolclass=NullPool).connect() as connection:
        command.upgrade(alembic_config(connection), "5d9f3b7c1e42")
        connection.commit()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO learners VALUES ('l', 'guest', '2026-01-01', '2026-01-01')")
        connection.executemany(
            "INSERT INTO answers VALUES (?, 'l', 'a/b/c', 'h', ?, ?, '{}', '2026-01-01')",
            [("0" * 32, '{"body": "1"}', 1), ("1" * 32, '{"body": "2"}', 0)],
        )
        connection.commit()
    upgrade_database(path)
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT said, proposed FROM answers ORDER BY id").fetchall()
    assert rows == [('{"parts": {"body": "1"}}', 3), ('{"parts": {"body": "2"}}', 1)]
