"""What runs beside the requests: each card's program and each proof, once a text and versions."""

import hashlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Literal

import structlog
from fastapi import FastAPI

from greenroom.catalog import repository
from greenroom.catalog.evidence import Evidence, KnownRun
from greenroom.catalog.files.programs import Proof
from greenroom.catalog.index import Catalog
from greenroom.catalog.model import Output, Predict
from greenroom.catalog.runs import RunFailedError, run_key, run_proof
from greenroom.catalog.schemas import EvidenceRead
from greenroom.catalog.service import hash_versions
from greenroom.db import Sessions, session_scope
from greenroom.judge import BoxFailed, Judge
from greenroom.kit.background import running
from greenroom.models.program_run import ProgramRun

log = structlog.stdlib.get_logger("greenroom.catalog")


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Once the judge is warm: what is known is read, what is not is run in idle moments."""
    prover = Prover(app.state.sessions, app.state.catalog, app.state.judge, app.state.evidence)

    async def prove() -> None:
        await app.state.judge_warmed.wait()
        if app.state.judge_failure is None:
            await prover.run(all_=app.state.settings.prove_at_start)

    async with running(prove()):
        yield


@dataclass(frozen=True, slots=True)
class Program:
    """A card's program or a proof."""

    name: str
    source_hash: str
    body: Predict | Output | Proof

    @property
    def kind(self) -> Literal["key", "proof"]:
        return "proof" if isinstance(self.body, Proof) else "key"


@dataclass(frozen=True)
class Prover:
    """Keeps the evidence of this process, and in the database for the next one."""

    sessions: Sessions
    catalog: Catalog
    judge: Judge
    evidence: Evidence

    @property
    def versions_hash(self) -> str:
        return hash_versions(self.judge.packages)

    def programs(self) -> Iterator[Program]:
        """Proofs first: a card that is wrong should be asked by nobody."""
        for name, proof in self.catalog.proofs:
            yield Program(name, hashlib.sha256(proof.source.encode()).hexdigest(), proof)
        for card in self.catalog.cards:
            if isinstance(card.body, Predict | Output):
                yield Program(card.slug, card.content_hash, card.body)

    async def run(self, *, all_: bool) -> None:
        """Reads what ran before; `all_`: and runs the rest, one after the other."""
        try:
            missing = await self.read_known()
        except Exception:
            log.exception("what ran before could not be read")
            return
        for program in missing if all_ else ():
            try:
                await self.prove(program)
            except Exception:
                log.exception("a program of the content could not be run", program=program.name)
        if red := self.evidence.red_proofs:
            log.error("proofs do not hold here: their cards are withheld", proofs=red)

    async def read_known(self) -> list[Program]:
        """Takes up what ran on these versions; returns what did not, or did not hold."""
        async with session_scope(self.sessions) as session:
            rows = await repository.list_runs(session, self.versions_hash)
        known = {(row.kind, row.name, row.content_hash): row for row in rows}
        missing = []
        for program in self.programs():
            row = known.get((program.kind, program.name, program.source_hash))
            if row:
                self._add(program, _known(row))
            if row is None or not row.holds:
                missing.append(program)
        return missing

    async def prove(self, program: Program) -> None:
        """Runs it after all that somebody waits for; red only where it is so twice."""
        run = await self._run(program)
        if run and not run.holds:
            run = await self._run(program)
        if run:
            self._add(program, run)
            await self._store(program, run)

    async def _run(self, program: Program) -> KnownRun | None:
        try:
            if isinstance(program.body, Proof):
                return await run_proof(self.judge, program.body, urgent=False)
            return await run_key(self.judge, program.body, urgent=False)
        except (RunFailedError, BoxFailed) as error:
            log.error("a card's program did not run", card=program.name, reason=str(error))
            return None

    def _add(self, program: Program, run: KnownRun) -> None:
        if program.kind == "proof":
            self.evidence.add_proof(program.name, run)
        else:
            self.evidence.add_key(program.name, run)

    async def _store(self, program: Program, run: KnownRun) -> None:
        row: dict[str, object] = {
            "kind": program.kind,
            "name": program.name,
            "content_hash": program.source_hash,
            "versions_hash": self.versions_hash,
            "holds": run.holds,
            "result": {
                "message": run.message,
                "evidence": run.evidence.model_dump(mode="json"),
                "parts": dict(run.parts),
            },
            "ran_at": run.evidence.ran_at,
        }
        async with session_scope(self.sessions) as session:
            await repository.delete_other_content(session, row)
            await repository.write_run(session, row)


def _known(row: ProgramRun) -> KnownRun:
    evidence = EvidenceRead.model_validate(row.result["evidence"])
    return KnownRun(row.holds, row.result["message"], evidence, row.result["parts"])
