"""A test that never ends is ended, and named, and those after it go on in the same browser."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

HANGING = """
import time
import pytest
from playwright.sync_api import Browser

@pytest.mark.timeout(120)
def test_before(browser: Browser) -> None:
    assert browser.is_connected()

def test_promise(browser: Browser) -> None:
    browser.new_page().evaluate("() => new Promise(() => {})")

def test_loop(browser: Browser) -> None:
    page = browser.new_page()
    try:
        page.evaluate("() => { for (;;) {} }")
    finally:
        page.close()

def test_sleep() -> None:
    time.sleep(600)

def test_after(browser: Browser) -> None:
    assert browser.new_page().evaluate("1 + 1") == 2
"""


def test_what_hangs_is_ended_and_named_and_the_next_test_has_its_browser(tmp_path: Path) -> None:
    (tmp_path / "test_hanging.py").write_text(HANGING, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider", "--timeout", "5"]
    ran = subprocess.run(
        [*command, "-c", "pyproject.toml", tmp_path], cwd=ROOT, capture_output=True, text=True, timeout=200
    )
    said = ran.stdout + ran.stderr
    for name in ("test_promise", "test_loop", "test_sleep"):
        assert f"::{name} - Failed: Timeout (>5.0s)" in said, said
    assert "3 failed, 2 passed" in said, said


def test_every_test_has_a_limit(pytestconfig: pytest.Config) -> None:
    assert float(pytestconfig.getini("timeout")) > 0
