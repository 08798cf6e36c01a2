"""Where a statement comes from, and how sure we are of it."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from webapp.strict import Content

Grade = Literal["good", "some", "weak", "tradition"]
"""The four evidence words of `docs/medical.md`, section 0."""

Stance = Literal["agreed", "doctor", "never"]
"""Where it gives no grade but a stance: guidelines agree; for a doctor to decide; never recommend."""

EvidenceGroup = Literal["cramp", "prevent", "comfort", "drink", "food", "medicine"]

SourceKind = Literal["trial", "review", "guideline", "study", "leaflet", "textbook", "press", "knowledge", "own-choice"]
"""`knowledge` is generally known but not re-read at a source; `own-choice` is a safe default of this app."""


class SourceFacts(Content, frozen=True, kw_only=True):
    """One work that is cited. Titles stay in the language they were published in; there is nothing to translate."""

    kind: SourceKind
    by: str = ""
    title: str = ""
    where: str = ""
    year: int | None = None
    url: Annotated[str, Meta(pattern="^(https?://|$)")] = ""
    checked: date
    """The day on which somebody last read it for what it is cited for."""
    recheck_months: Annotated[int, Meta(ge=1, le=60)] | None = None
    """After how many months it is to be read again, where that is not the usual term of its kind (`library/due.py`)."""


class EvidenceFacts(Content, frozen=True, kw_only=True):
    """How sure we are of one advice. Where sources disagree, `found` and `not_found` set them side by side."""

    grade: Grade | Stance
    group: EvidenceGroup
    order: int
    row: int | None = None
    """Its number in the table of `docs/medical.md`, section 4, if it stands there."""
    sources: tuple[str, ...]
    found: tuple[str, ...] = ()
    """The sources that found a benefit."""
    not_found: tuple[str, ...] = ()
    """The sources that found none."""


class EvidenceWords(Content, frozen=True, kw_only=True):
    """The advice as a short noun phrase, and one plain line that gives the reason for its grade.

    `found` and `not_found` say in a sentence what the sources on each side saw, where the facts name both sides.
    """

    advice: str
    reason: str
    found: str = ""
    not_found: str = ""
    also: tuple[str, ...] = ()
    """Other words by which people look for it: searched, never shown."""
