"""Takes the pictures of the manifest, of shared links and of the README from the real app."""

import io
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from bin.lib.sharing_picture import sharing_picture
from tests.support.browser import PHONE, open_browser
from tests.support.server import start_server
from webapp.assets.files import STATIC
from webapp.pages.sharing import PICTURES

MANIFEST = Path("webapp/static/img/screenshots")
README = Path("docs/screenshots")
TRANSLATIONS = Path("translations")
DAY, NIGHT = "2026-06-01T10:00:00", "2026-06-01T03:00:00"
SECONDS_IN = 9
COLOURS = 128


def main() -> None:
    """Write `{language}-{home,guide,stretch}.png` for the manifests, one a language for links, some for the README."""
    languages = sorted(path.name for path in TRANSLATIONS.iterdir() if path.is_dir())
    with (
        tempfile.TemporaryDirectory() as folder,
        start_server(Path(folder)) as server,
        open_browser() as browser,
    ):
        for language in languages:
            site = f"{server.url}/{language}/"
            home = _take(browser, site, DAY)
            guide = _take(browser, site + "relief/calf/", DAY)
            stretch = _take(browser, site + "stretch/", DAY)
            for name, image in {"home": home, "guide": guide, "stretch": stretch}.items():
                _write(image, MANIFEST / f"{language}-{name}.png")
            _write(sharing_picture(browser, server.url, language), STATIC / PICTURES / f"{language}.png")
            if language == "en":
                night = _take(browser, site + "relief/calf/", NIGHT)
                shown = {"home": home, "guide": guide, "guide-night": night, "stretch": stretch}
                for name, image in shown.items():
                    _write(image, README / f"{name}.png")


def _take(browser: Browser, url: str, time: str) -> bytes:
    context = browser.new_context(
        viewport=PHONE,
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
        # The drawings rest in their final pose, so that two runs give the same picture.
        reduced_motion="reduce",
        service_workers="block",
    )
    page = context.new_page()
    page.clock.install(time=time)
    page.goto(url, wait_until="networkidle")
    if "/relief/" in url:
        _run_player(page)
    picture = page.screenshot()
    context.close()
    return picture


def _run_player(page: Page) -> None:
    """Some seconds into the first hold, and not a moment further."""
    page.locator("[data-player][data-state]").wait_for()
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + SECONDS_IN)
    page.locator('[data-player][data-state="hold"]').wait_for()


def _write(picture: bytes, path: Path) -> None:
    """As a palette image: a third of the bytes, and no eye sees the difference on flat drawings."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    image.save(path, optimize=True)
    print(path, f"{path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
