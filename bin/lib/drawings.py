"""Shows figures in a browser, at several moments of their movement, and takes pictures of them."""

import sys
from pathlib import Path

from playwright.sync_api import Browser

from tests.figures.show import SCRIPT, STYLES, content, show
from tests.support.browser import open_browser
from webapp.figures.bodies import EVERYBODY
from webapp.figures.models import FigureFacts
from webapp.figures.svg import draw, part_defs

PAGE = """<!doctype html><html data-theme="{theme}"><style>{css}
body {{ margin: 8px; font: 13px sans-serif; background: {ground}; color: {ink};
  display: flex; flex-wrap: wrap; gap: 8px }}
body > div {{ background: {card}; border-radius: 16px; width: {width}px }}
p {{ margin: 6px 12px 0 }}
.parts {{ position: absolute }}</style>{parts}{cards}
<script type="module">import {{ toEnd }} from "{script}"
for (const card of document.querySelectorAll("[data-moment]")) {{
  await toEnd(card.querySelector("svg"), {{ duration: 1 }})
  for (const animation of card.getAnimations({{ subtree: true }})) {{
    animation.pause()
    animation.currentTime = Number(card.dataset.moment)
  }}
}}
document.documentElement.dataset.ready = ""</script></html>"""
THEMES = {
    "day": ("#fff", "#17302f", "#eaf3f1"),
    "night": ("#0f0b08", "#f3c98b", "#0f0b08"),
    "dark": ("#0e1b1b", "#dcebe7", "#152626"),
}
MOMENTS = {"start": 0, "halfway": 0.5, "end": 1}


def take(
    browser: Browser, out: Path, cards: str, figures: dict[str, FigureFacts], *,
    theme: str, width: int, columns: int, css: str = "",
) -> None:  # fmt: skip
    """Write the picture of a page of cards, each `width` pixels wide; `css` are styles of the cards' own."""
    ground, ink, card = THEMES[theme]
    page = browser.new_page(viewport={"width": columns * (width + 8) + 16, "height": 600})
    look = {"theme": theme, "ground": ground, "ink": ink, "card": card, "width": width}
    parts = f'<svg class="parts" width="0" height="0">{part_defs(bodies=EVERYBODY)}</svg>'
    html = PAGE.format(**look, css=STYLES + css, parts=parts, cards=cards, script=SCRIPT)
    show(page, html, figures)
    page.wait_for_selector("[data-ready]")
    page.screenshot(path=out, full_page=True)
    page.close()


def every_moment(figures: dict[str, FigureFacts]) -> str:
    """Every drawing at every moment of its movement, as cards."""
    return "".join(
        f'<div data-moment="{part}"><p>{key} {moment}</p>{draw(figure, name=key, words=None)}</div>'
        for key, figure in figures.items()
        for moment, part in MOMENTS.items()
    )


def main(out: Path, wanted: list[str]) -> None:
    """Write OUT-day.png, OUT-night.png and OUT-dark.png; named figures are drawn larger."""
    figures = {key: figure for key, figure in content().items() if not wanted or key in wanted}
    width, columns = (600, 3) if wanted else (300, 6)
    with open_browser() as browser:
        for theme in THEMES:
            path = out.with_stem(f"{out.stem}-{theme}")
            take(browser, path, every_moment(figures), figures, theme=theme, width=width, columns=columns)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: bin/figures OUT.png [figure …]")
    main(Path(sys.argv[1]), sys.argv[2:])
