"""Runs proofs, and their mutations, which have to turn them red."""

import re
from dataclasses import dataclass
from pathlib import Path

from greenroom.catalog.files.programs import Mutation, Proof
from greenroom.catalog.proving.bench import Bench
from greenroom.catalog.proving.failure import Failure

MAX_PROOF_MS = 2000
_BREAKS = re.compile(r"^# breaks: .*$", re.MULTILINE)
_RED = re.compile(r"^AssertionError\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ProofRun:
    """What became of a proof: its evidence, and whether it holds."""

    holds: bool
    output: str


async def run_proof(bench: Bench, topic: str, proof: Proof) -> tuple[ProofRun, list[Failure]]:
    """Runs a proof: it ends well, in under 2 s, and prints its evidence."""
    result = await bench.script(topic, proof.source)
    if result.exit_code == 0 and result.ms > MAX_PROOF_MS:
        # Once more: a busy machine is not the proof's fault.
        result = await bench.script(topic, proof.source)

    def fail(sentence: str, *, expected: str, got: str) -> Failure:
        line = _line_of_error(result.output)
        correct = "Correct the proof, or the claim if the proof is right."
        return Failure(topic, "proofs", proof.path, line, sentence, expected, got, correct)

    failures = []
    if result.timed_out or result.limit:
        got = "no end" if result.timed_out else f"the limit on {result.limit}"
        failures.append(fail("the proof does not end", expected="exit status 0", got=got))
    elif result.exit_code != 0:
        got = last_line(result.output)
        failures.append(fail("the proof does not hold", expected="exit status 0", got=got))
    elif result.ms > MAX_PROOF_MS:
        got = f"{result.ms / 1000:.1f} s"
        failures.append(fail("the proof is slow", expected="less than 2 s", got=got))
    elif not result.output.strip():
        failures.append(
            fail("the proof prints no evidence", expected="a line a fact", got="no output")
        )
    return ProofRun(not failures, result.output), failures


async def run_mutation(
    bench: Bench, topic: str, proof: Proof, *, mutation: Mutation
) -> list[Failure]:
    """Runs a proof with one mutation: it has to end with AssertionError."""

    def fail(sentence: str, *, expected: str, got: str) -> list[Failure]:
        correct = "Correct the `# breaks:` line, or make the proof assert what it claims."
        return [
            Failure(topic, "proofs", proof.path, mutation.line, sentence, expected, got, correct)
        ]

    mutant = mutate(proof.source, mutation)
    if isinstance(mutant, Unusable):
        return fail("the mutation cannot be made", expected=mutant.expected, got=mutant.got)
    result = await bench.script(topic, mutant)
    if result.exit_code not in (0, None) and _RED.search(result.output):
        return []
    if result.exit_code == 0:
        return fail("the proof stays green when it is broken", expected="red", got="green")
    got = "no end" if result.timed_out else last_line(result.output)
    return fail("not red: the mutant dies of something else", expected="AssertionError", got=got)


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why a mutation cannot be made."""

    expected: str
    got: str


def mutate(source: str, mutation: Mutation) -> str | Unusable:
    """The proof with OLD replaced by NEW and no `# breaks:` line; line numbers stay."""
    blanked = _BREAKS.sub("", source)
    times = blanked.count(mutation.old)
    if times != 1:
        return Unusable(f"{mutation.old!r} exactly once", f"{times} times")
    line = next(line for line in blanked.splitlines() if mutation.old in line)
    if "assert" in line:
        return Unusable("a line that asserts nothing", line.strip())
    mutant = blanked.replace(mutation.old, mutation.new)
    try:
        compile(mutant, "mutant", "exec")
    except SyntaxError as error:
        return Unusable("Python", f"{error.msg}: {mutation.new!r}")
    return mutant


def last_line(output: str) -> str:
    """The line that tells how a program ended: the error of its traceback, else its last line."""
    lines = [line for line in output.splitlines() if line.strip()]
    errors = [
        line for line in lines if re.match(r"[A-Za-z_.]+(Error|Exception|Exit|Warning)\b", line)
    ]
    return (errors or lines or ["no output"])[-1][:300]


def _line_of_error(output: str) -> int:
    """The line of the proof that the traceback names last; else 1."""
    lines = re.findall(rf'File "[^"]*{re.escape(Path("main.py").name)}", line (\d+)', output)
    return int(lines[-1]) if lines else 1
