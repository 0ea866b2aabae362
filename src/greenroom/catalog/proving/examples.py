"""Runs a lesson's examples and compares what they answer or print with what they say."""

from greenroom.catalog.files.programs import Example, Try
from greenroom.catalog.files.requests import CardRequest
from greenroom.catalog.model import Predict, Program
from greenroom.catalog.proving.bench import Bench
from greenroom.catalog.proving.failure import Failure
from greenroom.catalog.proving.proofs import last_line
from greenroom.catalog.runs import RunFailedError, same_part
from greenroom.judge import Exchange, UnreadableJSON

CORRECT = "Correct the comment, or the program if the comment is right."


async def prove_example(bench: Bench, topic: str, example: Example) -> list[Failure]:
    """An app answers each `# try:` in order; a script prints its `# prints:` lines."""
    if example.runs_as == "script":
        return await _prove_script(bench, topic, example)
    requests = tuple(CardRequest(each.method, each.path, body=each.body) for each in example.tries)
    app = Predict(Program(example.source, 1), requests, (), {})
    try:
        run = await bench.predict(topic, app)
    except RunFailedError as error:
        got = last_line(error.output) if error.output else "no answer"
        return [Failure(topic, "examples", example.path, 1, str(error), "an answer", got, CORRECT)]
    return [
        Failure(
            topic,
            "examples",
            example.path,
            each.line,
            f"{each.method} {each.path} answers something else",
            f"{each.status} {each.expect}".strip(),
            _said(exchange),
            CORRECT,
        )
        for each, exchange in zip(example.tries, run.exchanges, strict=True)
        if not _holds(each, exchange)
    ]


def _holds(wanted: Try, exchange: Exchange) -> bool:
    response = exchange.response
    if response is None or response.status != wanted.status:
        return False
    if not wanted.expect:
        return not response.body
    try:
        return same_part("body", wanted.expect, response.body)
    except UnreadableJSON:
        return False


def _said(exchange: Exchange) -> str:
    response = exchange.response
    return f"{response.status} {response.body}".strip() if response else "no answer"


async def _prove_script(bench: Bench, topic: str, example: Example) -> list[Failure]:
    result = await bench.script(topic, example.source)
    printed = result.output.rstrip("\n").split("\n")
    wanted = list(example.prints)
    if result.exit_code == 0 and [line.rstrip() for line in printed] == wanted:
        return []
    place = next(
        (i for i, (a, b) in enumerate(zip(wanted, printed, strict=False)) if a != b.rstrip()),
        min(len(wanted), len(printed)),
    )
    expected = wanted[place] if place < len(wanted) else "the end"
    got = printed[place] if place < len(printed) else "the end"
    if result.exit_code != 0:
        got = last_line(result.output)
    line = example.prints_line + min(place, len(wanted) - 1)
    sentence = "the script prints something else"
    return [Failure(topic, "examples", example.path, line, sentence, expected, got, CORRECT)]
