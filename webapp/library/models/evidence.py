"""Where a statement comes from, and how sure we are of it."""

from typing import Literal

from webapp.library.models.base import Content

Grade = Literal["good", "some", "weak", "tradition"]
"""The four evidence words of `facts/medical.md`, section 0."""

SourceKind = Literal["trial", "review", "guideline", "study", "leaflet", "textbook", "press", "knowledge", "own-choice"]
"""`knowledge` is generally known but not re-read at a source; `own-choice` is a safe default of this app."""


class SourceFacts(Content, frozen=True, kw_only=True):
    """One work that is cited. Titles stay in the language they were published in; there is nothing to translate."""

    kind: SourceKind
    by: str = ""
    title: str = ""
    where: str = ""
    year: int | None = None
    url: str = ""


class EvidenceFacts(Content, frozen=True, kw_only=True):
    """How sure we are of one advice."""

    grade: Grade
    sources: tuple[str, ...]
    order: int = 0


class EvidenceWords(Content, frozen=True, kw_only=True):
    """The advice as a short noun phrase, and one plain line that gives the reason for its grade."""

    advice: str
    reason: str
