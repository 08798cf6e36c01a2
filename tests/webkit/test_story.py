"""The first weeks of a person with the app, and the way to their next phone by a file, in Safari's engine."""

import base64
from pathlib import Path

from tests.support.story import BEGUN, DATA, SHOWN, Site, entries, live_through, visit
from tests.support.webkit import open_webkit

CATCH = """
  const make = URL.createObjectURL;
  window.given = new Promise((resolve) => {
    URL.createObjectURL = (file) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result.split(",")[1]);
      reader.readAsDataURL(file);
      return make(file);
    };
  });"""
"""The file that a page hands to the browser: where that puts it, it tells nobody."""
HAND_OVER = """
  const [text] = arguments;
  const given = new DataTransfer();
  given.items.add(new File([text], "backup.json", { type: "application/json" }));
  const field = document.querySelector("[data-restore]");
  field.files = given.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));"""

SAID = "[...document.querySelectorAll('[role=status]')].some((one) => one.innerText === arguments[0])"


def test_visit_cramp_diary_update_offline_sheet_and_move_by_a_file(driver: str, tmp_path: Path) -> None:
    site = Site(tmp_path / "site")
    try:
        with open_webkit(driver, site.origin, tmp_path) as phone:

            def save(selector: str) -> bytes:
                phone.run(CATCH)
                phone.tap(selector)
                return base64.b64decode(phone.run("return window.given"))

            def move() -> list[str]:
                """To the same phone, with nothing left on it: the driver has one at a time."""
                phone.open(DATA)
                phone.until(BEGUN)
                text = save("[data-backup]").decode()
                phone.tap("[data-erase-everything]")
                phone.tap("[data-erasing] [data-erase]")
                phone.until("document.querySelector('[data-title]').textContent === 'Erased'")
                site.come_back()
                visit(phone)
                phone.open(DATA)
                phone.until(BEGUN)
                phone.run(HAND_OVER, text)
                phone.until(SHOWN, "[data-restore-confirm]")
                phone.tap("[data-restore-confirm]")
                phone.until(SAID, "Restored.")
                return entries(phone)

            live_through(phone, site, save, move)
            assert phone.errors() == []
    finally:
        site.stop()
