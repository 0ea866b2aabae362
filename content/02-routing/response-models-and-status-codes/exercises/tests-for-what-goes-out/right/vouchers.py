"""The vouchers of a shop as they are stored."""

from dataclasses import dataclass
from itertools import count
from secrets import token_hex


@dataclass
class Gift:
    message: str
    recipient_email: str


@dataclass
class Voucher:
    id: int
    code: str
    cents: int
    buyer_email: str
    gift: Gift | None = None


_ids = count(1)
_vouchers: dict[str, Voucher] = {}


def add(*, cents: int, buyer_email: str, gift: Gift | None = None) -> Voucher:
    voucher = Voucher(next(_ids), token_hex(4), cents, buyer_email, gift)
    _vouchers[voucher.code] = voucher
    return voucher


def find(code: str) -> Voucher | None:
    return _vouchers.get(code)


def find_all() -> list[Voucher]:
    return list(_vouchers.values())


def clear() -> None:
    _vouchers.clear()
