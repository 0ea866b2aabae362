"""Markdown to HTML: raw HTML is shown, not run; code is highlighted; tables can scroll."""

from collections.abc import Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from greenroom.catalog.pages.code import code_html, diff_html, pre


@lru_cache
def _parser() -> MarkdownIt:
    # html off: a card is text, and a private pack's author gets no script into the page.
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.add_render_rule("fence", _fence)
    parser.add_render_rule("table_open", _table_open)
    parser.add_render_rule("table_close", _table_close)
    parser.add_render_rule("th_open", _th_open)
    parser.add_render_rule("th_close", _th_close)
    return parser


def _fence(
    _self: RendererHTML, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType
) -> str:
    source, language = tokens[index].content, tokens[index].info.strip()
    if language == "diff":
        return pre(diff_html(source), diff=True)
    return pre(code_html(source, language))


def _table_open(*_: object) -> str:
    return '<div class="tabular" tabindex="0"><table>\n'


def _th_open(_self: RendererHTML, tokens: Sequence[Token], index: int, *_: object) -> str:
    """A corner without words heads nothing."""
    return "<th>" if tokens[index + 1].content else "<td>"


def _th_close(_self: RendererHTML, tokens: Sequence[Token], index: int, *_: object) -> str:
    return "</th>\n" if tokens[index - 1].content else "</td>\n"


def _table_close(*_: object) -> str:
    return "</table></div>\n"


def to_html(markdown: str) -> str:
    """Block Markdown as HTML."""
    return str(_parser().render(markdown)).strip()


def to_inline_html(markdown: str) -> str:
    """Inline Markdown as HTML, without a paragraph around it."""
    return str(_parser().renderInline(markdown)).strip()
