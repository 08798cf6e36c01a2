"""One document with everything in a language, for someone who reads it through: a translator, a physiotherapist."""

from collections.abc import Iterator, Mapping
from typing import Any

from webapp.library.citing import short_name, sources_of
from webapp.library.items import Item, Library
from webapp.library.pieces import pieces
from webapp.library.translations import SOURCE_LANGUAGE

ORDER = (
    "areas", "stretches", "care", "routines", "safety_pages", "warnings", "cautions", "emergency", "articles",
    "evidence", "nutrients", "causes", "medicines", "kept", "figures", "quality",
)  # fmt: skip
"""First what one meets in a cramp, then what one reads by day, last the drawings in words and the answers about us."""

HEAD = """\
# Uncramp, {language}

Everything that Uncramp says in this language, in the order in which people meet it. Each text stands below its place,
`kind/item: key`; a remark is easiest to use with that. {below}
Is it true, is it what the sources say, would you say it like this yourself? The agreed words are in
`translations/glossary.md`.
"""
BELOW = "The quoted lines below a text are the English words that it was made from. "

Interface = Mapping[str, str]
"""The words of buttons and headings: English, and as they are said in the language."""


def document(library: Library, language: str, interface: Interface) -> str:
    """The reading document in Markdown."""
    below = "" if language == SOURCE_LANGUAGE else BELOW
    parts = [HEAD.format(language=language, below=below).replace(" \n", "\n")]
    for kind in ORDER:
        items = getattr(library, kind).values()
        if items:
            parts.append(f"## {kind} ({len(items)})\n")
        for item in items:
            parts += [f"### {kind}/{item.id}\n", *_known(library, kind, item), *_texts(kind, item, language)]
    return "\n".join([*parts, "## interface\n", *_interface(interface, language)])


def _known(library: Library, kind: str, item: Item[Any, Any]) -> Iterator[str]:
    """How sure we are of an item, and what it rests on."""
    if grade := _grade(library, item):
        yield f"Grade: {grade}\n"
    if sources := sources_of(kind, item):
        yield f"Sources: {'; '.join(short_name(library.sources[source].facts) or source for source in sources)}\n"


def _grade(library: Library, item: Item[Any, Any]) -> str:
    if evidence := getattr(item.facts, "evidence", ""):
        return f"{library.evidence[evidence].facts.grade} (evidence/{evidence})"
    return getattr(item.facts, "grade", "")


def _texts(kind: str, item: Item[Any, Any], language: str) -> Iterator[str]:
    english = dict(pieces(item.words[SOURCE_LANGUAGE]))
    for key, text in pieces(item.words[language]):
        yield f"`{kind}/{item.id}: {key}`\n\n{text.strip()}\n"
        if language != SOURCE_LANGUAGE and key in english:
            yield _quoted(english[key])


def _interface(interface: Interface, language: str) -> Iterator[str]:
    for english, said in interface.items():
        yield f"- {said or english}\n"
        if language != SOURCE_LANGUAGE:
            yield _quoted(english)


def _quoted(text: str) -> str:
    return "".join(f"> {line}".rstrip() + "\n" for line in text.strip().splitlines())
