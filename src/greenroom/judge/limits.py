"""What one submission may use before the judge ends it."""

from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Times in seconds, sizes in bytes. The host enforces each; the guest cannot raise one."""

    start_s: float = 5.0
    check_s: float = 2.0
    total_s: float = 20.0
    memory_bytes: int = 256 * MEBIBYTE
    output_bytes: int = 256 * 1024
    disk_bytes: int = 16 * MEBIBYTE
    threads: int = 64
