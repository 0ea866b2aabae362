"""The same rule twice: once it fetches what it needs, once it is handed in."""

from collections.abc import Callable
from datetime import UTC, datetime

sent: list[str] = []


def remind_hidden(name: str) -> None:
    """Fetches its clock and its mailer. The signature tells of neither."""
    if datetime.now(UTC).weekday() < 5:
        sent.append(f"Reminder for {name}")


def remind(name: str, today: datetime, send: Callable[[str], None]) -> None:
    """Is handed both. Who calls it decides."""
    if today.weekday() < 5:
        send(f"Reminder for {name}")


remind_hidden("ana")
print("hidden: what was sent depends on the day on which you run this")

outbox: list[str] = []
remind("ana", datetime(2026, 1, 5), outbox.append)
print("on a Monday:", outbox)

outbox.clear()
remind("ana", datetime(2026, 1, 4), outbox.append)
print("on a Sunday:", outbox)

# prints: hidden: what was sent depends on the day on which you run this
# prints: on a Monday: ['Reminder for ana']
# prints: on a Sunday: []
