"""What changed between two sets of files: lines, numbers, context, bounds."""

import time

from greenroom.practice.diff import diff_files
from greenroom.practice.schemas import FileDiff


def shown(diff: FileDiff) -> list[str]:
    return [f"{line.sign}{line.old or ''}:{line.new or ''} {line.text}" for line in diff.lines]


def test_changed_line_stands_in_context() -> None:
    old = "\n".join(f"line {n}" for n in range(1, 21))
    [diff] = diff_files(
        {"a.py": old, "b.py": "same"}, {"a.py": old.replace("10", "ten"), "b.py": "same"}
    )
    assert diff.path == "a.py"
    assert shown(diff) == [
        *[f" {n}:{n} line {n}" for n in (7, 8, 9)],
        "-10: line 10",
        "+:10 line ten",
        *[f" {n}:{n} line {n}" for n in (11, 12, 13)],
    ]


def test_two_changes_keep_what_is_near() -> None:
    old = [str(n) for n in range(40)]
    new = [*old[:10], "x", *old[10:30], "y", *old[31:]]
    [diff] = diff_files({"a": "\n".join(old)}, {"a": "\n".join(new)})
    numbers = [line.new for line in diff.lines if line.sign == " "]
    assert numbers == [8, 9, 10, 12, 13, 14, 29, 30, 31, 33, 34, 35]
    assert [line.text for line in diff.lines if line.sign != " "] == ["x", "30", "y"]


def test_new_and_deleted_files_are_whole() -> None:
    gone, come = diff_files({"a": "1\n2"}, {"b": "3"})
    assert shown(gone) == ["-1: 1", "-2: 2"]
    assert shown(come) == ["+:1 3"]


def test_equal_files_are_left_out() -> None:
    assert diff_files({"a": "1"}, {"a": "1"}) == []


def test_applying_the_diff_gives_the_new_text() -> None:
    old, new = list("abcdefghij"), list("xabdefqqhij")
    [diff] = diff_files({"a": "\n".join(old)}, {"a": "\n".join(new)})
    kept = {line.new: line.text for line in diff.lines if line.sign != "-"}
    assert [kept[n] for n in sorted(k for k in kept if k)] == new


def test_hostile_texts_take_bounded_time() -> None:
    # Every line stands in the other text a few times: the worst case of difflib.
    old = "\n".join(str(n % 97) for n in range(100_000))
    new = "\n".join(str(n * 31 % 97) for n in range(100_000))
    small = ("\n".join(old.split("\n")[:1000]), "\n".join(new.split("\n")[:1000]))
    began = time.perf_counter()
    [large] = diff_files({"a": old}, {"a": new})
    diff_files({"a": small[0]}, {"a": small[1]})
    assert time.perf_counter() - began < 20  # without the bound: minutes
    assert len(large.lines) <= 200_000
