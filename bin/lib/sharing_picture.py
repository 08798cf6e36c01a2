"""The picture of a shared link: the app's mark, its name, what it does, and one of its drawings."""

from html import escape

from playwright.sync_api import Browser

from tests.figures.show import STYLES, content
from webapp.assets.files import STATIC
from webapp.figures.svg import draw, part_defs, parts_of
from webapp.pages.sharing import HEIGHT, WIDTH

FIGURE = "calf-wall"
PAGE = """<!doctype html><html lang="{language}" data-theme="day"><style>{css}
body {{ margin: 0; width: {width}px; height: {height}px; box-sizing: border-box; padding: 56px;
  display: grid; grid-template-columns: 1fr 500px; gap: 48px; align-items: center;
  background: var(--ground); color: var(--ink); font: 42px/1.3 sans-serif }}
h1 {{ display: flex; align-items: center; gap: 24px; margin: 0 0 40px; font-size: 76px; letter-spacing: -0.02em }}
h1 svg {{ width: 96px }}
p {{ margin: 0; text-wrap: balance }}
.drawing {{ background: var(--soft); border-radius: 40px; overflow: hidden }}
.parts {{ position: absolute }}</style>
<svg class="parts" width="0" height="0">{parts}</svg>
<main><h1>{mark}Uncramp</h1><p>{sentence}</p></main><div class="drawing">{drawing}</div></html>"""


def sharing_picture(browser: Browser, site: str, language: str) -> bytes:
    """The picture as PNG; `site` is the running app, whose manifest says what the app does."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    sentence = page.request.get(f"{site}/{language}/manifest.webmanifest").json()["description"]
    figure = content()[FIGURE]
    page.set_content(
        PAGE.format(
            language=language,
            css=(STATIC / "css/tokens.css").read_text(encoding="utf-8") + STYLES,
            width=WIDTH,
            height=HEIGHT,
            parts=part_defs(parts_of(figure)),
            mark=(STATIC / "img/favicon.svg").read_text(encoding="utf-8"),
            sentence=escape(sentence),
            drawing=draw(figure, name=FIGURE, words=None),
        )
    )
    picture = page.screenshot()
    page.close()
    return picture
