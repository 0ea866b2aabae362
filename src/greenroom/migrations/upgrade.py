"""Brings a database to this version, after a copy of it was made."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

from greenroom.errors import StartError

FOLDER = Path(__file__).parent


def alembic_config(connection: Connection | None = None) -> Config:
    """Alembic's configuration without a file of its own."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


def upgrade_database(path: Path) -> str | None:
    """Migrates the SQLite file at `path` to the newest revision; makes it when there is none.

    Returns the name of the copy that was made before an existing database was changed.
    Raises StartError when the database was written by a newer Greenroom, or is not readable.
    """
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.connect() as connection:
        script = ScriptDirectory.from_config(alembic_config())
        current = MigrationContext.configure(connection).get_current_revision()
        if current == script.get_current_head():
            return None
        if current is not None and current not in {r.revision for r in script.walk_revisions()}:
            raise StartError(
                f"The database {path} was written by a newer Greenroom (revision {current}): "
                "install that version, or name another folder with GREENROOM_DATA."
            )
        copy = _copy_before(path, current) if current else None
        command.upgrade(alembic_config(connection), "head")
        connection.commit()
    return copy


def _copy_before(path: Path, revision: str) -> str:
    copy = path.with_name(f"{path.stem}.before-{revision}{path.suffix}")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy.name
