"""What cramp can come from: the list of causes with yearly estimates, and further medicines with a known link."""

from typing import Annotated, Literal

from msgspec import Meta

from webapp.strict import Content

CauseKind = Literal["medicine", "condition", "hereditary", "poisoning", "infection", "deficiency", "lifestyle"]
Band = Literal["less-common", "very-rare", "extremely-rare"]

MOST_CASES = 10_000
"""The end of the chart's axis."""


class CauseFacts(Content, frozen=True, kw_only=True):
    """One row of the list of causes (docs/medical.md, section 8)."""

    order: int
    """Its place in that list."""
    kind: CauseKind
    cases: Annotated[float, Meta(gt=0, le=MOST_CASES)]
    """An estimate: people a year in the Netherlands with cramps because of it (Simpto.nl, 2017; no method given)."""
    band: Band
    brands: tuple[str, ...] = ()
    """The Dutch brands that the list names, as printed in 2017."""
    searched: tuple[str, ...] = ()
    """Brands of any country, and slips of the source: from general knowledge, some withdrawn. They are found, as people
    travel and boxes are kept; they are never shown, as that would say where the medicine is sold."""
    signs: tuple[str, ...] = ()
    """The warning signs that someone with it should know."""
    sources: tuple[str, ...]


class CauseWords(Content, frozen=True, kw_only=True):
    """`also` are other names and spellings that someone may type; they are found but not shown."""

    name: str
    note: str = ""
    also: tuple[str, ...] = ()


class MedicineFacts(Content, frozen=True, kw_only=True):
    """A medicine, or a group, that other sources link to cramp."""

    order: int
    ratio: float | None = None
    """The sequence ratio: how much more often cramp treatment began in the year after it than in the year before."""
    significant: bool = True
    """False where the ratio may be chance."""
    searched: tuple[str, ...] = ()
    """As for a cause."""
    signs: tuple[str, ...] = ()
    sources: tuple[str, ...]


class MedicineWords(Content, frozen=True, kw_only=True):
    name: str
    note: str = ""
    also: tuple[str, ...] = ()
