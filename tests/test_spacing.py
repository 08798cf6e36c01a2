"""Room and roundness come from the tokens."""

from pathlib import Path

import pytest

from bin.lib.spacing import written_out


def test_our_sheets_take_room_and_roundness_from_the_tokens() -> None:
    assert list(written_out()) == []


@pytest.mark.parametrize(
    ("declaration", "is_named"),
    [
        ("padding: 8px 1em", True),
        ("margin-block-start: -0.5rem", True),
        ("row-gap: 3px", True),
        ("border-start-start-radius: 12px", True),
        ("padding: var(--space-2) 1em", False),
        ("margin: 0 auto", False),
        ("border-radius: var(--radius)", False),
        ("width: 12px", False),
    ],
)
def test_a_length_that_no_token_gives_is_named(tmp_path: Path, declaration: str, is_named: bool) -> None:
    (tmp_path / "a.css").write_text(f"/* gap:\n   5px */\n.a {{ color: red; {declaration}; }}")
    assert list(written_out(tmp_path)) == ([f"a.css:3: {declaration}"] if is_named else [])
