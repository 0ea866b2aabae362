"""`moved_clock.py FILE serve`: Greenroom with a clock that is off by the days that FILE says."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from greenroom.kit import clock


def move(offset: Path) -> None:
    """Before anything else is imported: the features take `now` by name."""

    def moved() -> datetime:
        return datetime.now(UTC) + timedelta(days=float(offset.read_text()))

    clock.now = moved


if __name__ == "__main__":
    move(Path(sys.argv.pop(1)))
    from greenroom.cli.main import app

    app()
