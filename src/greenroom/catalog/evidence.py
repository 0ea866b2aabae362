"""What ran, by card and by proof: an answer need not wait for a run whose outcome is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from greenroom.catalog.model import Card
from greenroom.catalog.schemas import EvidenceRead


@dataclass(frozen=True, slots=True)
class KnownRun:
    """A run on today's versions. `parts`: of a key, the exact text of each part asked for."""

    holds: bool
    message: str
    evidence: EvidenceRead
    parts: Mapping[str, str] = field(default_factory=dict)


class Evidence:
    """The runs of this process's content on this process's versions. Read by every request, so
    in memory; the database keeps them from start to start."""

    def __init__(self) -> None:
        self._keys: dict[str, KnownRun] = {}
        self._proofs: dict[str, KnownRun] = {}

    def find_key(self, card: Card) -> KnownRun | None:
        return self._keys.get(card.slug)

    def find_proof(self, topic: str, name: str) -> KnownRun | None:
        return self._proofs.get(f"{topic}/{name}")

    def add_key(self, card: str, run: KnownRun) -> None:
        self._keys[card] = run

    def add_proof(self, proof: str, run: KnownRun) -> None:
        self._proofs[proof] = run

    def withheld(self, card: Card) -> str | None:
        """Why a card is not asked, in a sentence: one of its proofs does not hold here."""
        for name in card.proofs:
            proof = self.find_proof(card.topic, name)
            if proof and not proof.holds:
                version = proof.evidence.versions.get("fastapi", "these versions")
                return (
                    f"This card is withheld: its proof {name} does not hold on FastAPI {version}."
                )
        return None

    @property
    def proofs(self) -> int:
        """How many have run."""
        return len(self._proofs)

    @property
    def red_proofs(self) -> list[str]:
        """`section/topic/proof` of those that do not hold."""
        return sorted(name for name, run in self._proofs.items() if not run.holds)
