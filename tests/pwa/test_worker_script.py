"""Building /sw.js."""

import hashlib
import json
import re
from typing import Any

import pytest
from flask import Flask

from bin.lib.layers import STATIC
from webapp.assets.files import SiteFile
from webapp.assets.scripts import worker_script
from webapp.library.limits import for_scripts
from webapp.pwa.bundle import bundles
from webapp.pwa.worker import HASH_LENGTH, with_settings

HEADERS = {"Content-Security-Policy": "script-src 'self' 'sha256-a//b+c='"}
BUILD = ("b1", "/static/s1")
"""Its id, and the folder of its static files."""

FOLDERS = {"nl": "/static/n1"}

PACKED = bundles(
    [
        SiteFile(path=f"/{language}/", content_type="text/html", body=b"", language=language)
        for language in ("en", "nl", "es")
    ],
    *BUILD,
    FOLDERS,
)

WORKER = "(()=>{})();"
WORDS = {language: {"later": "Later"} for language in ("en", "nl", "es", "de")}


def setting(script: bytes, name: str) -> Any:
    found = re.search(rf"^const {name}=(.*);$", script.decode(), re.MULTILINE)
    assert found
    return json.loads(found.group(1))


def test_the_script_begins_with_the_settings_of_its_build() -> None:
    script = with_settings(WORKER, *BUILD, PACKED, FOLDERS, HEADERS, ["en", "nl", "es"], WORDS)
    assert (setting(script, "BUILD"), setting(script, "STATIC")) == BUILD
    assert setting(script, "LANGUAGES") == ["en", "nl", "es"]
    assert setting(script, "PAGE_HEADERS") == HEADERS


def test_bundles_are_listed_common_first_each_with_the_hash_of_its_content() -> None:
    listed = setting(with_settings(WORKER, *BUILD, PACKED, FOLDERS, HEADERS, ["nl", "en", "es"], WORDS), "BUNDLES")
    assert [entry["name"] for entry in listed] == ["common", "nl", "en", "es"]
    assert [entry["folders"] for entry in listed[:2]] == [["/static/s1"], ["/static/s1", "/static/n1"]]
    by_path = {bundle.path: bundle for bundle in PACKED}
    for entry in listed:
        assert entry["hash"] == hashlib.sha256(by_path[entry["url"]].body).hexdigest()[:HASH_LENGTH]


def test_a_language_without_a_bundle_is_refused() -> None:
    with pytest.raises(ValueError, match="No offline bundle for: de"):
        with_settings(WORKER, *BUILD, PACKED, FOLDERS, HEADERS, ["en", "de"], WORDS)


def test_the_same_build_gives_the_same_bytes() -> None:
    """Browsers take any other byte for an update."""
    first, second = (
        with_settings(WORKER, *BUILD, PACKED, FOLDERS, HEADERS, ["en", "nl", "es"], WORDS) for _ in range(2)
    )
    assert first == second


def test_it_is_one_classic_script(app: Flask) -> None:
    script = worker_script(for_scripts(app.extensions["library"].limits))
    # import() is not for workers, and this one is never reached: what the app lock seals is no worker's business.
    script = script.replace('import("./locked.js")', "", 1)
    assert not re.search(r"importScripts|\bimport\b|\bexport\b", script)
    assert "skipWaiting" in script


def test_it_asks_for_nothing_that_the_app_lock_seals() -> None:
    """Nor do the records that it takes from the page's code."""
    named = re.compile(r'\b(?:get|all|put|update|amend|remove)\("(?:cramps|nights|medicines|trials)"')
    scripts = list((STATIC / "sw").glob("*.js"))
    assert scripts
    assert [path.name for path in scripts if named.search(path.read_text(encoding="utf-8"))] == []
