"""How good the app is by HL7's framework for health apps (cMHAFF, release 2), statement by statement."""

from typing import Literal

from webapp.strict import Content

Answer = Literal["yes", "no", "na"]
"""`no` also where only a part is met; `na` does not apply."""


class Statement(Content, frozen=True, kw_only=True):
    """One statement of the framework. What shows a `yes`: tests, pages of the app, documents of the project."""

    number: str
    """HL7's own, without its prefix: `APU.4-85`."""
    answer: Answer
    tests: tuple[str, ...] = ()
    """As pytest names them, without parameters: `tests/browser/test_offline.py::test_the_player_runs`."""
    pages: tuple[str, ...] = ()
    """Below the language: `/learn/privacy/`."""
    documents: tuple[str, ...] = ()
    """From the root of the project: `docs/running.md`."""


class QualityFacts(Content, frozen=True, kw_only=True):
    """One section of the framework. Together they are the only list of its statements."""

    order: int
    statements: tuple[Statement, ...]


class Wording(Content, frozen=True, kw_only=True):
    """What a statement asks, in our own words, and why the answer is what it is; a `yes` needs no reason."""

    says: str
    why: str = ""


class QualityWords(Content, frozen=True, kw_only=True):
    """The name of the section, and the words of each statement by its number."""

    name: str
    statements: dict[str, Wording]
