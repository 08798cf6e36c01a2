"""What the repository's texts refer to is in the repository, and the check says so when it is not."""

from pathlib import Path

import pytest

from bin.lib.references import ROOT, missing_references, texts

FACTS = """\
# Facts

## 2. Relief

### 2.14 Afterwards
`calf` and `some-trial`
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small repository with a document of facts."""
    for folder in ("docs", "content/areas/calf", "content/sources/some-trial", "webapp/static"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "docs/medical.md").write_text(FACTS)
    (tmp_path / "webapp/static/main.js").write_text("")
    return tmp_path


def missing(root: Path, name: str, text: str) -> list[str]:
    file = root / name
    file.write_text(text)
    return list(missing_references(root, [file]))


def test_every_reference_of_the_repository_leads_somewhere() -> None:
    assert list(missing_references(ROOT, texts(ROOT))) == []


@pytest.mark.parametrize(
    "text",
    [
        "see `docs/medical.md`, section 2.14",
        "the item content/areas/calf, and webapp/static/main",
        "every content/<kind>/<item>/nl.toml and docs/*.md",
        "from https://example.org/docs/elsewhere.md",
        "[the facts](medical.md)",
        'open("notes.md")',
    ],
)
def test_what_is_there_or_names_no_single_file_is_let_through(root: Path, text: str) -> None:
    assert missing(root, "docs/note.md", text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("// as facts/medical.md says", "facts/medical.md"),
        ("measured (`testing.md`)", "testing.md"),
        ("../shared/style.md knows", "../shared/style.md"),
        ("drawn by webapp/figures/hand.py", "webapp/figures/hand.py"),
        ("docs/medical.md, section 9", "section 9 of docs/medical.md"),
        ("docs/medical.md 2.15, rule 1", "section 2.15 of docs/medical.md"),
    ],
)
def test_what_is_not_there_is_named_with_its_line(root: Path, text: str, what: str) -> None:
    assert missing(root, "webapp/code.py", f"first\n{text}\n") == [f"webapp/code.py:2: {what}"]


def test_an_id_that_the_facts_name_must_be_in_the_content(root: Path) -> None:
    assert missing(root, "docs/medical.md", FACTS + "`another-trial`\n") == ["docs/medical.md:7: the id another-trial"]
