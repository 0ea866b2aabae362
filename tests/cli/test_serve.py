"""`greenroom serve` as an operator sees it: starts, says where, ends in order, fails in a line."""

import signal
import socket
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import httpx2
import pytest

from greenroom.migrations.upgrade import upgrade_database
from tools.serving import COMMAND, environment, serving


def failed_start(data: Path, **more: str) -> list[str]:
    """The lines on stderr of a start that cannot be."""
    done = subprocess.run(
        COMMAND,
        env=environment(data, **more),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    return [line for line in done.stderr.splitlines() if "front end is not built" not in line]


def test_serve_answers_and_ends_by_sigterm(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as served:
        assert httpx2.get(f"{served.address}/health/live").json() == {"status": "live"}
        served.process.send_signal(signal.SIGTERM)
        assert served.process.wait(timeout=10) == 0


def test_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        (line,) = failed_start(tmp_path, port=port)
    assert f"Port {port} on 127.0.0.1 is in use" in line


def test_unwritable_data_folder_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "a-file"
    file.write_text("not a folder")
    (line,) = failed_start(file / "data")
    assert "cannot be written" in line


def test_newer_database_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "greenroom.db"
    upgrade_database(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'ffffffffffff'")
        connection.commit()
    (line,) = failed_start(tmp_path)
    assert "written by a newer Greenroom" in line


@pytest.mark.parametrize(
    ("variable", "value"), [("PORT", "http"), ("SHAPE", "round"), ("SANDBOX", "none")]
)
def test_wrong_setting_names_the_variable(tmp_path: Path, variable: str, value: str) -> None:
    (line,) = failed_start(tmp_path, **{variable.lower(): value})
    assert f"GREENROOM_{variable}='{value}'" in line


def test_malformed_content_names_file_line_and_field(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "syllabus.toml").write_text("[[sections]]\nslug = 3\n")
    lines = failed_start(tmp_path / "data", content=str(content))
    assert any("syllabus.toml:2: sections.0.slug: " in line for line in lines)
