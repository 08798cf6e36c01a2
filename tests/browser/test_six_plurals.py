"""A language with six forms of a plural needs files only: made up on the fly, and counted in by a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect
from werkzeug.serving import make_server

from tests.support.browser import PHONE
from tests.support.made_language import write_language
from tests.support.modules import source
from webapp import create_app
from webapp.config import Settings

CODE = "cy"
"""Welsh has a form of its own for 0, 1, 2, 3, 6, and all other numbers."""
COUNTS = {0: 0, 1: 1, 2: 2, 3: 3, 6: 4, 42: 5}
"""Numbers, each with the place of its form in the catalogue."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app with that language, at its own address."""
    folder = tmp_path_factory.mktemp("welsh")
    content = Path(shutil.copytree("content", folder / "content"))
    translations = Path(shutil.copytree("translations", folder / "translations"))
    write_language(CODE, content=content, translations=translations)
    app = create_app(Settings(instance=folder / "instance", content=content, translations=translations))
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/{CODE}/"
    server.shutdown()
    thread.join()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, service_workers="block")
    yield context.new_page()
    context.close()


def test_each_number_has_its_own_sentence(page: Page, address: str) -> None:
    page.goto(f"{address}stretch/own/")
    say = f"(n) => {source('ui/words.js')}.say('stretches', {{ n }})"
    said = {n: page.evaluate(say, n) for n in COUNTS}
    assert said == {n: f"{n} stretches #{form}" for n, form in COUNTS.items()}


def test_a_routine_that_grows_is_counted_in_it(page: Page, address: str) -> None:
    page.goto(f"{address}stretch/own/#new")
    page.locator("[data-do=choose]").tap()
    add = page.locator("dialog[open] [data-do=add]:visible")
    for n in range(1, 7):
        add.nth(n).tap()
        if n in COUNTS:
            expect(page.locator("[data-chosen]")).to_contain_text(f"{n} stretches #{COUNTS[n]}")


def test_a_name_or_a_value_that_is_missing_is_an_error_that_names_it(page: Page, address: str) -> None:
    page.goto(f"{address}stretch/own/")
    failed = (
        f"([key, values]) => {{ try {{ return {source('ui/words.js')}.say(key, values) }} catch (e) {{ return e }} }}"
    )
    assert "nowhere" in str(page.evaluate(failed, ["nowhere", {}]))
    assert "{total}" in str(page.evaluate(failed, ["place", {"name": "x", "n": 1}]))
