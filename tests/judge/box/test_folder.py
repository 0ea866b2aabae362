"""Removing what a submission left on the disk."""

import os
from pathlib import Path

from greenroom.judge.host.folder import remove_hostile


def test_tree_deeper_than_a_path_is_removed(tmp_path: Path) -> None:
    victim = tmp_path / "box"
    victim.mkdir()
    here = os.open(victim, os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("d" * 100, dir_fd=here)
        deeper = os.open("d" * 100, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    remove_hostile(victim)
    assert not victim.exists()


def test_links_are_not_followed(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").write_text("mine")
    victim = tmp_path / "box"
    victim.mkdir()
    (victim / "link").symlink_to(kept)
    (victim / "loop").symlink_to("loop")
    remove_hostile(victim)
    assert not victim.exists()
    assert (kept / "file").read_text() == "mine"


def test_closed_folders_are_removed(tmp_path: Path) -> None:
    victim = tmp_path / "box"
    closed = victim / "a" / "closed"
    closed.mkdir(parents=True)
    (closed / "file").write_text("x")
    closed.chmod(0)
    (victim / "a").chmod(0)
    remove_hostile(victim)
    assert not victim.exists()
