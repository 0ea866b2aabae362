"""Which sandbox is chosen, and what is said where one cannot be had."""

from pathlib import Path

import pytest

from greenroom.judge import sandboxes
from greenroom.judge.host.pool import Pool
from greenroom.judge.sandboxes import bubblewrap, layers, seccomp
from greenroom.judge.sandboxes.sandbox import MissingPartError


def test_probe_tells_all_three_strongest_first() -> None:
    statuses = sandboxes.probe()
    assert [status.name for status in statuses] == ["namespaces", "confined", "process"]
    for status in statuses:
        assert status.works is (status.reason == "")
        assert all(layer.present or layer.remedy for layer in status.layers)


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
