"""No line of a template is longer than a screen."""

from pathlib import Path

from bin.lib.columns import MOST, long_lines


def test_our_templates_fit_a_screen() -> None:
    assert list(long_lines()) == []


def test_a_longer_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("x" * MOST + "\n" + "x" * (MOST + 1))
    assert list(long_lines(tmp_path)) == [f"a.html:2: {MOST + 1} characters"]
