"""A card as asked, and its back. What is asked must not give the answer away."""

import hashlib

from greenroom.catalog.files.markdown import without_fences
from greenroom.catalog.index import Catalog
from greenroom.catalog.model import (
    Card,
    Choice,
    Fix,
    Order,
    Output,
    Predict,
    Review,
    Short,
    Spoken,
)
from greenroom.catalog.pages.code import code_html, code_lines, diff_html
from greenroom.catalog.pages.markdown import to_html, to_inline_html
from greenroom.catalog.pages.topics import card_summary
from greenroom.catalog.schemas import (
    CardBack,
    CardRead,
    CardRequest,
    FollowUp,
    MarkedOption,
    Option,
    ProofRead,
    ReviewLine,
)


def card_page(catalog: Catalog, slug: str) -> CardRead:
    """The front of a card."""
    card = catalog.get_card(slug)
    front = card.front.markdown
    if isinstance(card.body, Review):
        front = without_fences(card.front, "diff")
    if isinstance(card.body, Fix):
        front = without_fences(card.front, "python")
    page = CardRead(
        **card_summary(card).model_dump(),
        topic_title=catalog.get_topic(card.topic).title,
        content_hash=card.content_hash,
        front_html=to_html(front),
    )
    match card.body:
        case Predict() as body:
            page.source, page.requests, page.ask = body.app.source, _requests(body), list(body.ask)
        case Output() as body:
            page.source = body.script.source
        case Fix() as body:
            page.source = body.app.source
        case Choice() as body:
            page.options = _shuffled(card, [option.text for option in body.options])
            page.several = sum(option.right for option in body.options) > 1
        case Order() as body:
            page.options = _shuffled(card, [step.text for step in body.steps])
        case Review() as body:
            page.lines = _review_lines(body)
    return page


def _requests(body: Predict) -> list[CardRequest]:
    return [
        CardRequest(method=each.method, path=each.path, headers=dict(each.headers), body=each.body)
        for each in body.requests
    ]


def _id(card: Card, text: str) -> str:
    """An id that says nothing of the place, and stays while the text stays."""
    return hashlib.sha256(f"{card.slug}\0{text}".encode()).hexdigest()[:10]


def _shuffled(card: Card, texts: list[str]) -> list[Option]:
    """The options by their ids, which is an order without a meaning."""
    ids = [_id(card, text) for text in texts]
    pairs = sorted(zip(ids, texts, strict=True))
    if [text for _, text in pairs] == texts:
        pairs.reverse()
    return [Option(id=each, html=to_inline_html(text)) for each, text in pairs]


def _line_id(place: int) -> str:
    return f"line-{place}"


def _review_lines(body: Review) -> list[ReviewLine]:
    """The diff. Every added line can be marked, so that what can be marked is no hint."""
    lines = []
    for place, line in enumerate(body.lines, start=1):
        markable = line.mark or (line.sign == "+" and line.text.strip())
        lines.append(
            ReviewLine.model_validate(
                {
                    "html": code_lines(line.text)[0] if line.text.strip() else "",
                    "sign": line.sign,
                    "id": _line_id(place) if markable else None,
                }
            )
        )
    return lines


def card_back(catalog: Catalog, slug: str) -> CardBack:
    """The answer, the proofs and the follow-ups of a card."""
    card = catalog.get_card(slug)
    back = CardBack(
        slug=slug,
        answer_html=to_html(card.answer.markdown),
        follow_ups=[
            FollowUp(ask=each.ask, listen_html=to_inline_html(each.listen))
            for each in card.follow_ups
        ],
        proofs=_proofs(catalog, card),
    )
    match card.body:
        case Predict(expect=expect) if len(expect) == 1:
            back.expect = next(iter(expect.values()))
        case Predict(expect=expect):
            back.expect = "\n".join(f"{part}: {text}" for part, text in expect.items())
        case Output(expect=output):
            back.expect = output
        case Short(answers=answers):
            back.answers = list(answers)
        case Choice() as body:
            back.options = [
                _marked(_id(card, each.text), each.text, each.why, right=each.right)
                for each in body.options
            ]
        case Order(steps=steps):
            back.order = [_id(card, step.text) for step in steps]
        case Fix(hunks=hunks):
            back.fix_html = diff_html(hunks)
        case Spoken(listen_for=listen_for):
            back.listen_for = list(listen_for)
        case Review() as body:
            back.options = _explained_lines(body)
    return back


def _marked(option_id: str, text: str, why: str, *, right: bool) -> MarkedOption:
    return MarkedOption(
        id=option_id, html=to_inline_html(text), right=right, why_html=to_inline_html(why)
    )


def _explained_lines(body: Review) -> list[MarkedOption]:
    """Of a review: the explained lines; `right` where the line is a defect."""
    places = {line.mark: place for place, line in enumerate(body.lines, start=1) if line.mark}
    found: list[MarkedOption] = []
    for item in (*body.defects, *body.fine):
        line = body.lines[places[item.item] - 1]
        found.append(
            MarkedOption(
                id=_line_id(places[item.item]),
                html=code_lines(line.text)[0],
                right=item in body.defects,
                why_html=to_inline_html(item.why),
            )
        )
    return found


def _proofs(catalog: Catalog, card: Card) -> list[ProofRead]:
    _, content = catalog.get_written(card.topic)
    return [
        ProofRead(name=name, claim=proof.claim, html=code_html(proof.source))
        for name in card.proofs
        if (proof := content.proofs[name])
    ]
