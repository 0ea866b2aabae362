"""What a killed judge left is swept away by the next one, and nothing else is."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from greenroom.judge.host.room import make_room


@pytest.fixture
def rooms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def dead_process() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


def test_room_is_private_and_named_by_its_process(rooms: Path) -> None:
    room = make_room()
    assert room.parent == rooms
    assert room.name.startswith(f"greenroom-{os.getpid()}-")
    assert room.stat().st_mode & 0o777 == 0o700


def test_room_of_a_dead_judge_is_swept(rooms: Path) -> None:
    left = rooms / f"greenroom-{dead_process()}-abc"
    (left / "box").mkdir(parents=True)
    make_room()
    assert not left.exists()


def test_room_of_a_living_judge_stays(rooms: Path) -> None:
    living = rooms / f"greenroom-{os.getppid()}-abc"
    other = rooms / "greenroom-notes-of-somebody"
    living.mkdir()
    other.mkdir()
    make_room()
    assert living.exists()
    assert other.exists()
