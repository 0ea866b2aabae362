"""Removes a folder that a submission filled: any depth, any rights, no link followed."""

import itertools
import os
import stat
from pathlib import Path


def remove_hostile(folder: Path) -> None:
    """Remove a tree without recursion and without long paths: what is deep is moved up first.

    Blocks. What cannot be removed is left, as the next folder has another name.
    """
    names = itertools.count()
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        os.chmod(current, stat.S_IRWXU)
        with os.scandir(current) as entries:
            inner = list(entries)
        deeper = False
        for entry in inner:
            if not entry.is_dir(follow_symlinks=False):
                os.unlink(entry.path)
                continue
            deeper = True
            os.chmod(entry.path, stat.S_IRWXU)
            if current == folder:
                waiting.append(Path(entry.path))
            else:
                lifted = folder / f"lifted-{next(names)}"
                os.rename(entry.path, lifted)
                waiting.append(lifted)
        if current != folder or not deeper:
            os.rmdir(current)
    if folder.exists():
        os.rmdir(folder)
