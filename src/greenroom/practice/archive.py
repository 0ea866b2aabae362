"""Files as a zip, sent while it is made."""

import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime


class _Outgoing:
    """What zipfile writes, until it is taken. Without `seek`, it writes strictly forward."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Nothing is open."""

    def take(self) -> bytes:
        data = b"".join(self._parts)
        self._parts.clear()
        return data


def zip_files(files: Mapping[str, str], *, folder: str, at: datetime) -> Iterator[bytes]:
    """The pieces of a zip with `files` below `folder`. Blocks: iterate it in a thread."""
    outgoing = _Outgoing()
    with zipfile.ZipFile(outgoing, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            entry = zipfile.ZipInfo(f"{folder}/{path}", at.timetuple()[:6])
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text, zipfile.ZIP_DEFLATED)
            yield outgoing.take()
    yield outgoing.take()
