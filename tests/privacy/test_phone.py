"""The privacy page names every key of the phone's small storage. What is in its database, a phone in use tells
(tests/browser/reminders/test_kept.py)."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.support.kept import names_of
from tests.support.page_rules import HTML, CheckingClient
from webapp.assets.files import STATIC
from webapp.library.items import Library

CALL = re.compile(r"\b(?:read|write|remove)\((?P<key>`[^`]*`|[\w.\"-]+)[,)]")
WHOLE = re.compile(r"""["']uncramp\.(?P<key>[\w-]+)["']""")
CONSTANT = re.compile(r'^const (?P<name>[A-Z]+) = "(?P<value>[^"]+)";', re.MULTILINE)
SESSION = re.compile(r"\bsessionStorage\.\w+Item\((?P<key>[\w.\"]+)")

OF_FIELDS = {"name", "field.name", "select.name"}
"""The fields of the settings page name their keys themselves."""


def scripts() -> Iterator[tuple[Path, str]]:
    for folder in ("js", "boot", "sw"):
        for path in sorted((STATIC / folder).rglob("*.js")):
            if "vendor" not in path.parts:
                yield path, path.read_text("utf-8")


def resolved(text: str, key: str) -> str | None:
    """The key that a call names, as itself, by a constant of its file, or with a part that is known later; or None."""
    if key.startswith('"'):
        return key.strip('"')
    if key.startswith("`"):
        return re.sub(r"\$\{[^}]*\}", "*", key.strip("`"))
    return dict(CONSTANT.findall(text)).get(key)


def keys_of_the_visit(text: str) -> set[str]:
    return {(resolved(text, match["key"]) or "").removeprefix("uncramp.") for match in SESSION.finditer(text)}


def keys_in_scripts() -> set[str]:
    """Every key that a script reads or writes through preferences.js, or by its whole name."""
    found = set()
    for path, text in scripts():
        found |= {match["key"] for match in WHOLE.finditer(text)} - keys_of_the_visit(text)
        if "preferences.js" in text:
            keys = {match["key"] for match in CALL.finditer(text)}
            for key in keys - OF_FIELDS:
                named = resolved(text, key)
                assert named, f"{path}: which key is {key}?"
                found.add(named)
    return found


def test_every_key_that_a_script_keeps_is_named_and_nothing_else(library: Library, pages: CheckingClient) -> None:
    page = pages.get("/en/settings/")
    (settings,) = (part for part in page.iter() if part.get("data-module") == "settings")
    fields = {field.get("name", "") for field in settings.iter() if field.tag in (f"{HTML}input", f"{HTML}select")} - {
        ""
    }
    assert {"night", "country"} <= fields
    assert keys_in_scripts() | fields == names_of(library, "keys")


def test_every_key_of_the_visit_is_named_and_nothing_else(library: Library) -> None:
    found = {key for _, text in scripts() for key in keys_of_the_visit(text)}
    assert found == names_of(library, "session_keys")


def test_no_script_keeps_anything_in_another_way() -> None:
    for path, text in scripts():
        assert "document.cookie" not in text, path
        assert "cookieStore" not in text, path
        if path.name not in ("preferences.js", "ready.js", "boot.js", "last_area.js", "erase.js"):
            assert "localStorage" not in text, f"{path} goes past preferences.js"
