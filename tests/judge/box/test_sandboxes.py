"""Which sandbox is chosen, and what is said where one cannot be had."""

import socket
from pathlib import Path
from typing import Any

import pytest

from greenroom.judge import sandboxes
from greenroom.judge.host.pool import Pool
from greenroom.judge.sandboxes import bubblewrap, layers, seccomp, trial
from greenroom.judge.sandboxes.interpreter import Interpreter
from greenroom.judge.sandboxes.sandbox import MissingPartError


def test_probe_tells_all_three_strongest_first() -> None:
    statuses = sandboxes.probe()
    assert [status.name for status in statuses] == ["namespaces", "confined", "process"]
    for status in statuses:
        assert status.works is (status.reason == "")
        assert all(layer.present or layer.remedy for layer in status.layers)


@pytest.mark.wall
def test_trial_makes_a_box_in_both_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    told_by = []
    receive = trial._receive

    def listen(channel: socket.socket) -> dict[str, Any]:
        message = receive(channel)
        told_by.append("zygote" if "gone" in message else "box" if "ended" in message else None)
        return message

    monkeypatch.setattr(trial, "_receive", listen)
    assert sandboxes.choose("namespaces").name == "namespaces"
    # Whether the zygote's news of the second box is still read hangs on the moment.
    assert {"zygote", "box"} <= set(told_by)


@pytest.mark.wall
@pytest.mark.parametrize("restarts", [False, True], ids=["alone", "supervised"])
def test_trial_needs_both_ways(monkeypatch: pytest.MonkeyPatch, restarts: bool) -> None:
    make = trial._make

    def make_small(zygote: socket.socket, spec: dict[str, Any]) -> Any:
        # Too little for a script to be read from.
        return make(zygote, {**spec, "disk_bytes": 1} if spec["restarts"] is restarts else spec)

    monkeypatch.setattr(trial, "_make", make_small)
    with pytest.raises(sandboxes.SandboxUnavailableError):
        sandboxes.choose("namespaces")


@pytest.mark.wall
def test_strongest_that_works_is_chosen() -> None:
    assert sandboxes.choose(None).name == "namespaces"


def test_without_bubblewrap_the_next_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bubblewrap, "find_bubblewrap", lambda: None)
    assert sandboxes.choose(None).name == "confined"
    layer = layers.look_at_machine()["bubblewrap"]
    assert not layer.present
    assert "make setup" in layer.remedy
    with pytest.raises(sandboxes.SandboxUnavailableError, match="bubblewrap is not installed"):
        sandboxes.choose("namespaces")


def test_without_libseccomp_only_process_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: bool) -> bytes:
        raise MissingPartError("libseccomp cannot be loaded")

    monkeypatch.setattr(seccomp, "compile_filter", fail)
    assert [status.works for status in sandboxes.probe()] == [False, False, True]


def test_wall_that_fails_is_told_in_its_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "bwrap"
    broken.write_text("#!/bin/sh\necho 'bwrap: no permissions to create a namespace' >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr(bubblewrap, "find_bubblewrap", lambda: broken)
    with pytest.raises(sandboxes.SandboxUnavailableError, match="no permissions to create"):
        sandboxes.choose("namespaces")


async def test_unknown_sandbox_is_refused() -> None:
    with pytest.raises(sandboxes.SandboxUnavailableError, match="There is no sandbox 'chroot'"):
        await Pool("chroot").start()


async def test_missing_environment_is_refused(tmp_path: Path) -> None:
    with pytest.raises(sandboxes.SandboxUnavailableError, match="does not start"):
        await Pool("process", packages=tmp_path).start()


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Interpreter:
    """An interpreter among whose packages Greenroom itself is installed."""
    packages = tmp_path / "venv" / "site-packages"
    guest = packages / "greenroom" / "judge" / "guest"
    guest.mkdir(parents=True)
    (packages / "fastapi").mkdir()
    (tmp_path / "venv" / "lib64").symlink_to(packages)
    monkeypatch.setattr(bubblewrap, "GUEST", guest)
    return Interpreter(
        executable=tmp_path / "venv" / "python",
        needed=(tmp_path / "venv",),
        links=(),
        hidden=packages / "greenroom",
    )


def test_installed_greenroom_is_not_among_readable(installed: Interpreter, tmp_path: Path) -> None:
    assert installed.readable == [tmp_path / "venv" / "site-packages" / "fastapi"]


def test_installed_greenroom_is_covered_by_an_empty_mount(installed: Interpreter) -> None:
    line = bubblewrap.command(Path("bwrap"), installed, as_root=False)
    venv = line.index("--ro-bind")
    cover = line.index("--tmpfs")
    guest = line.index("--ro-bind", cover)
    assert line[venv + 1] == str(installed.needed[0])
    assert line[cover + 1] == str(installed.hidden)
    assert line[guest + 1] == f"{installed.hidden}/judge/guest"
    assert venv < cover < guest
