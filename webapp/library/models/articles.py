"""Longer texts to read by day: each a few short sections, with a citation in every paragraph."""

from typing import Literal

from msgspec import field

from webapp.figures.bodies import BodyName
from webapp.strict import Content

ArticleGroup = Literal["cramp", "help", "life", "app"]
"""Where it stands in the room: what a cramp is, what helps, what it means for you, and about this app."""

Part = Literal["evidence", "nutrients", "warnings", "causes", "kept", "quality"]
"""What the page adds to its text: the table of evidence, the nutrients, a way to the warnings or the causes, what is
kept, below the section that has the name of its place, or the answers about our own quality."""


class ArticleFacts(Content, frozen=True, kw_only=True):
    """One article. `sources` are what its headline (title, description and lead) rests on."""

    order: int
    group: ArticleGroup
    sources: tuple[str, ...]
    questions: bool = False
    """True where each section is a question and its answer."""
    claims: bool = True
    """False for the few that say nothing about health (privacy), whose paragraphs need no citation."""
    adds: tuple[Part, ...] = ()
    figure: str | None = None
    """The drawing at its top."""
    body: BodyName | None = None
    """Who all of its drawings show; without it each shows its own."""
    figures: dict[str, str] = field(default_factory=dict)
    """The drawing of a section, by the id of the section."""


class Section(Content, frozen=True, kw_only=True):
    """A heading and Markdown: paragraphs, lists, bold, links.

    A link that starts with `/` leads to a page in the reader's language: `[warning signs](/relief/warning-signs/)`.
    `[@hallegraeff-2012; @coppin-2005]` cites sources; every paragraph and list entry of an article with claims ends
    with one.
    """

    id: str
    title: str
    text: str


class ArticleWords(Content, frozen=True, kw_only=True):
    name: str
    title: str
    description: str
    lead: str
    sections: tuple[Section, ...]
    also: tuple[str, ...] = ()
    """Other words by which people look for it: searched, never shown."""
