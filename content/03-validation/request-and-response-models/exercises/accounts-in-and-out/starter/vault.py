"""Makes what may be stored of a password. Given: do not change it."""

import hashlib
import os


def hash_password(text: str) -> str:
    salt = os.urandom(8)
    return salt.hex() + hashlib.sha256(salt + text.encode()).hexdigest()
