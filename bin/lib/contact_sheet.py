"""Every drawing of the product on one picture, by day: its end pose with its name, and small where it starts."""

from pathlib import Path

import msgspec

from bin.lib.drawings import take
from tests.figures.show import ROOT, content
from tests.support.browser import open_browser
from webapp.figures.bodymap import bodymap
from webapp.figures.models import FigureFacts
from webapp.figures.spots import Region
from webapp.figures.svg import draw
from webapp.library.models.guides import AreaFacts
from webapp.library.models.safety import SafetyPageFacts

OUT = Path("build/figures/contact-sheet.png")
WIDTH, COLUMNS = 300, 6
CSS = """
body { align-items: flex-start }
body > div { position: relative; padding-bottom: 8px }
body > .whole-body { width: 608px }
.start { position: absolute; right: 4px; top: 4px; width: 76px; background: #fff; border-radius: 8px }
"""
MAP_STYLES = ROOT / "webapp/static/css/pages/relief-home.css"


def main() -> None:
    """Write the picture and print where it is."""
    OUT.parent.mkdir(parents=True, exist_ok=True)
    figures = content()
    css = MAP_STYLES.read_text(encoding="utf-8") + CSS
    cards = "".join(_card(name, figure) for name, figure in figures.items()) + _map()
    with open_browser() as browser:
        take(browser, OUT, cards, figures, theme="day", width=WIDTH, columns=COLUMNS, css=css)
    print(f"{OUT}: {len(figures)} drawings and the body map")


def _card(name: str, figure: FigureFacts) -> str:
    drawn = draw(figure, name=name, words=None)
    return f'<div><p>{name}</p>{drawn}<div class="start" data-moment="0">{drawn}</div></div>'


def _map() -> str:
    return f'<div class="whole-body"><p>body map: {", ".join(_areas())}</p>{bodymap(_regions())}</div>'


def _regions() -> list[Region]:
    return [
        Region(spot.view, spot.start, spot.end, spot.radii, href=f"#{name}", label=name)
        for name, facts in _areas().items()
        for spot in facts.spots
    ]


def _areas() -> dict[str, AreaFacts | SafetyPageFacts]:
    kinds: dict[str, type[AreaFacts | SafetyPageFacts]] = {"areas": AreaFacts, "safety_pages": SafetyPageFacts}
    return {
        path.parent.name: msgspec.toml.decode(path.read_bytes(), type=type_)
        for kind, type_ in kinds.items()
        for path in sorted((ROOT / "content" / kind).glob("*/facts.toml"))
    }


if __name__ == "__main__":
    main()
