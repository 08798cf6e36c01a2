"""What holds for all scripts, and for all tests: who imports whom, who writes dates, and that types are types."""

import re
from pathlib import Path

import pytest

from bin.lib.layers import BELOW, STATIC, VENDOR, wrong_imports

COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)


def test_our_scripts_import_downwards_only() -> None:
    assert list(wrong_imports()) == []


@pytest.mark.parametrize(
    ("path", "line", "names"),
    [
        (
            "js/core/a.js",
            'import { x } from "../records/b.js";',
            "js/core/a.js (core) imports js/records/b.js (records)",
        ),
        ("js/rooms/diary/a.js", 'const x = await import("../water/b.js");', "imports js/rooms/water/b.js"),
        ("sw/a.js", 'import {\n  x,\n} from "../js/ui/b.js";', "sw/a.js (sw) imports js/ui/b.js (ui)"),
        ("js/core/a.js", '/** @param {import("../ui/b.js").B} b */', None),
        ("js/records/a.js", 'import { x } from "../core/b.js";', None),
        ("js/core/a.js", 'import { x } from "../vendor/b.js";', None),
    ],
)
def test_an_arrow_that_runs_back_up_is_named(tmp_path: Path, path: str, line: str, names: str | None) -> None:
    file = tmp_path / path
    file.parent.mkdir(parents=True)
    file.write_text(line)
    found = list(wrong_imports(tmp_path))
    assert len(found) == (names is not None)
    assert not names or names in found[0]


def test_every_folder_has_its_place() -> None:
    assert {path.name for path in (STATIC / "js").iterdir()} == {*BELOW, VENDOR, "types"} - {"sw"}


def test_no_test_imports_another_one() -> None:
    """What two of them need stands in a module that is no test, as those of tests/support/."""
    other = re.compile(r"^\s*(?:from|import) tests\..*\btest_\w+.*", re.MULTILINE)
    found = [
        f"{path}: {line.strip()}"
        for path in sorted(Path(__file__).parent.rglob("*.py"))
        for line in other.findall(path.read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(found)


def test_dates_and_numbers_are_written_by_one_module_and_for_other_readers_by_another() -> None:
    """Elsewhere `Intl` tells the time zone, or how a voice's language is called: nothing that somebody reads."""
    writes = re.compile(r"\bIntl\.(?!DateTimeFormat\(\)\.resolvedOptions|getCanonicalLocales)|\.toLocale")
    found = {
        path.relative_to(STATIC).as_posix()
        for path in [*STATIC.glob("js/**/*.js"), *STATIC.glob("sw/*.js"), *STATIC.glob("boot/*.js")]
        if "vendor" not in path.parts and writes.search(COMMENT.sub("", path.read_text(encoding="utf-8")))
    }
    assert found == {"js/ui/locale.js", "js/ui/speaker.js"}


@pytest.mark.parametrize("way_out", [r"@ts-\w+", r"[{<|(,:]\s*(?:any|object)\s*[}>|),]"])
def test_no_script_goes_past_its_types(way_out: str) -> None:
    scripts = [*STATIC.glob("js/**/*.js"), *STATIC.glob("sw/*.js"), *STATIC.glob("boot/*.js")]
    types = [comment for path in scripts if "vendor" not in path.parts for comment in COMMENT.findall(path.read_text())]
    # With its properties below it, `object` says what they are.
    assert [found for comment in types for found in re.findall(way_out, comment.replace("@typedef {object}", ""))] == []
