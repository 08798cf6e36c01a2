"""The privacy page names every key of the phone's small storage. What is in its database, a phone in use tells
(tests/browser/reminders/test_kept.py)."""

from tests.support.kept import names_of
from tests.support.page_rules import HTML, CheckingClient
from tests.support.scripts import keys_in_scripts, keys_of_the_visit, scripts
from webapp.library.items import Library


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
        if path.name not in ("preferences.js", "small-choices.js", "erase.js"):
            assert "localStorage" not in text, f"{path} goes past preferences.js"
