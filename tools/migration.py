"""Writes a migration from the difference between the tables and a database at head."""

import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy import create_engine

from greenroom.migrations.upgrade import alembic_config, upgrade_database


def main() -> int:
    """`make migration NAME="what it does"`."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if not name:
        print('Say what the migration does: make migration NAME="add notes to drafts"')
        return 2
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "head.db"
        upgrade_database(path)
        with create_engine(f"sqlite:///{path}").connect() as connection:
            command.revision(alembic_config(connection), message=name, autogenerate=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
