"""Building /sw.js."""

import hashlib
import json
import re
from typing import Any

import pytest

from webapp.pwa.bundle import bundles
from webapp.pwa.worker import HASH_LENGTH, PARTS, worker_script
from webapp.site.assets import STATIC
from webapp.site.files import SiteFile

HEADERS = {"Content-Security-Policy": "script-src 'self' 'sha256-a//b+c='"}
PACKED = bundles(
    [
        SiteFile(path=f"/{language}/", content_type="text/html", body=b"", language=language)
        for language in ("en", "nl", "es")
    ],
    "b1",
)

LIMITS = {"REMINDERS_LATER_MINUTES": "30"}
WORDS = {language: {"later": "Later"} for language in ("en", "nl", "es", "de")}


def setting(script: bytes, name: str) -> Any:
    found = re.search(rf"^const {name}=(.*);$", script.decode(), re.MULTILINE)
    assert found
    return json.loads(found.group(1))


def test_the_script_begins_with_the_settings_of_its_build() -> None:
    script = worker_script("b1", PACKED, HEADERS, ["en", "nl", "es"], WORDS, LIMITS)
    assert setting(script, "BUILD") == "b1"
    assert setting(script, "LANGUAGES") == ["en", "nl", "es"]
    assert setting(script, "PAGE_HEADERS") == HEADERS


def test_bundles_are_listed_common_first_each_with_the_hash_of_its_content() -> None:
    listed = setting(worker_script("b1", PACKED, HEADERS, ["nl", "en", "es"], WORDS, LIMITS), "BUNDLES")
    assert [entry["name"] for entry in listed] == ["common", "nl", "en", "es"]
    by_path = {bundle.path: bundle for bundle in PACKED}
    for entry in listed:
        assert entry["hash"] == hashlib.sha256(by_path[entry["url"]].body).hexdigest()[:HASH_LENGTH]


def test_a_language_without_a_bundle_is_refused() -> None:
    with pytest.raises(ValueError, match="No offline bundle for: de"):
        worker_script("b1", PACKED, HEADERS, ["en", "de"], WORDS, LIMITS)


def test_the_same_build_gives_the_same_bytes() -> None:
    """Browsers take any other byte for an update."""
    first, second = (worker_script("b1", PACKED, HEADERS, ["en", "nl", "es"], WORDS, LIMITS) for _ in range(2))
    assert first == second


def test_no_part_is_forgotten_and_none_imports_scripts() -> None:
    assert sorted(PARTS) == sorted(path.name for path in (STATIC / "sw").glob("*.js"))
    assert b"importScripts" not in worker_script("b1", PACKED, HEADERS, ["en", "nl", "es"], WORDS, LIMITS)
