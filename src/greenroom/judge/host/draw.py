"""Random words, tokens and numbers that a seed replays exactly."""

from random import Random

_CONSONANTS = "bdfgklmnprstvz"
_VOWELS = "aeiou"
_SYLLABLES = 4


class Draw:
    """Values of one check: the same seed and check give the same values, whatever ran before."""

    def __init__(self, seed: int, check: str) -> None:
        # Not for secrets: the values must be fresh, and the same again when replayed.
        self._random = Random(f"{seed}:{check}")  # noqa: S311
        self._drawn: set[str] = set()

    def word(self) -> str:
        """A lower-case word of eight letters, no two alike in a check."""
        while True:
            word = "".join(
                self._random.choice(_CONSONANTS) + self._random.choice(_VOWELS)
                for _ in range(_SYLLABLES)
            )
            if word not in self._drawn:
                self._drawn.add(word)
                return word

    def token(self) -> str:
        """32 hexadecimal digits."""
        return f"{self._random.getrandbits(128):032x}"

    def number(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return self._random.randint(low, high)
