"""What is printed: the sheets of it, and whether a card can be read."""

import re
from typing import Any

from playwright.sync_api import Page, ViewportSize

PAPER: ViewportSize = {"width": 1062, "height": 740}
"""A4 landscape inside its margins, in CSS pixels."""


def sheets(page: Page) -> list[tuple[int, int]]:
    """Width and height of every sheet that the page prints on, in whole points."""
    boxes = re.findall(rb"/MediaBox \[0 0 (\d+)\S* (\d+)\S*\]", page.pdf(prefer_css_page_size=True))
    return [(int(width), int(height)) for width, height in boxes]


def unreadable(page: Page, least: float = 11) -> Any:
    """What is wrong with the cards on the printed page; `least` are the points that an instruction must have."""
    return page.evaluate(_UNREADABLE, least)


_UNREADABLE = """(least) => {
  const problems = [];
  for (const card of document.querySelectorAll(".bedside")) {
    const box = card.getBoundingClientRect();
    if (!box.height) continue;
    if (card.scrollHeight > card.clientHeight) problems.push(`${card.scrollHeight - card.clientHeight} px too long`);
    for (const part of card.querySelectorAll("*:not(svg *)")) {
      const at = part.getBoundingClientRect();
      // The quiet zone of the code may reach into the margin: it is as white.
      const out = at.right > box.right + 0.5 || at.left < box.left - 0.5 || at.bottom > box.bottom + 0.5;
      if (at.width && out && !part.closest(".card-code")) problems.push(`${part.outerHTML.slice(0, 60)} sticks out`);
      const words = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      const points = parseFloat(getComputedStyle(part).fontSize) * 0.75;
      const enough = (part.matches(".do") ? least : 8.5) - 0.01;
      if (words && points < enough) problems.push(`${part.textContent} has ${points} pt`);
      if (part.matches(".drawing") && at.height < 50) problems.push(`a drawing is ${at.height} px high`);
    }
  }
  if (document.documentElement.scrollHeight > 740) problems.push("more than a sheet");
  return problems;
}"""
