"""What the server renders: code by line and class, Markdown without raw HTML, live source."""

from greenroom.catalog.files.markdown import first_sentence
from greenroom.catalog.pages.code import code_html, code_lines, diff_html
from greenroom.catalog.pages.markdown import to_html, to_inline_html
from greenroom.catalog.pages.sources import find_source


def test_code_has_a_span_a_line() -> None:
    html = code_html("async def f(a: Annotated):\n    return None  # why\n", first_line=7)
    assert html == (
        '<span class="ln" data-n="7"><span class="k">async</span> <span class="k">def</span> '
        '<span class="f">f</span><span class="p">(</span>a<span class="p">:</span> '
        '<span class="t">Annotated</span><span class="p">):</span></span>'
        '<span class="ln" data-n="8" style="--in:4">    <span class="k">return</span> '
        '<span class="n">None</span>  <span class="c"># why</span></span>'
    )


def test_string_over_lines_is_closed_on_each() -> None:
    assert code_lines('"""a\nb"""') == [
        '<span class="s">"""a</span>',
        '<span class="s">b"""</span>',
    ]


def test_code_is_escaped() -> None:
    assert code_lines("<b>&", "text") == ["&lt;b&gt;&amp;"]


def test_unknown_language_is_plain_text() -> None:
    assert code_lines("a = 1", "no-such-language") == ["a = 1"]


def test_diff_has_signs() -> None:
    html = diff_html("-a\n+b\n@@\n c\n")
    assert [part.split('"')[0] for part in html.split('data-s="')[1:]] == ["-", "+", "@", " "]
    assert 'class="ln add"' in html


def test_raw_html_is_shown_as_text() -> None:
    assert to_html("a <script>x</script>") == "<p>a &lt;script&gt;x&lt;/script&gt;</p>"
    assert to_html("[x](javascript:alert(1))") == "<p>[x](javascript:alert(1))</p>"


def test_inline_has_no_paragraph() -> None:
    assert to_inline_html("`a` and *b*") == "<code>a</code> and <em>b</em>"


def test_table_can_scroll_by_keyboard() -> None:
    assert to_html("|a|\n|-|\n|1|").startswith('<div class="tabular" tabindex="0"><table>')


def test_empty_corner_of_a_table_is_no_heading() -> None:
    html = to_html("| |a|\n|-|-|\n|1|2|")
    assert "<td></td>\n<th>a</th>" in html
    assert html.count("</th>") == 1


def test_source_is_found_by_the_tree() -> None:
    alias = find_source("greenroom.db:SessionDep")
    assert alias
    assert alias.file == "src/greenroom/db.py"
    method = find_source("greenroom.catalog.index:Catalog.topics")
    assert method
    assert "@property" in method.html
    assert f'data-n="{method.line}"' in method.html


def test_source_that_is_not_there_is_none() -> None:
    for pointer in ("greenroom.db:Gone", "greenroom.gone:X", "os:path", "greenroom.../x:Y"):
        assert find_source(pointer) is None


def test_title_is_the_first_sentence_as_text() -> None:
    assert first_sentence('"How `f` works?" Answer in 30 seconds.') == "How f works?"
    assert first_sentence("The **last** line.\n\n```python\nx\n```") == "The last line"
    assert first_sentence("```python\nx: int\n```\n\nWhat now?") == "What now?"
    assert first_sentence("`page(limit: int)` is called. Why?") == "page(limit: int) is called"
