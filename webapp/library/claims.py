"""Every claim is traceable: each paragraph of an article cites a source, and no headline rests on hearsay alone."""

import re
from collections.abc import Iterator

from webapp.library.citing import CITATION, citations_in
from webapp.library.items import Library
from webapp.library.kinds import WITH_WORDS
from webapp.library.pieces import pieces
from webapp.library.problems import Problem
from webapp.library.signs import INCLUDED

_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )")
"""Between paragraphs, and between the entries of a list."""

_MISSPELT = re.compile(r"\[\s*(?:@|sign\b)[^]\n]*\]?", re.IGNORECASE)
"""What was meant as a citation or a sign, where both have been taken out."""


def claim_problems(library: Library) -> Iterator[Problem]:
    """Paragraphs without a citation, citations of nothing, and headlines that nobody looked up."""
    for article in library.articles.values():
        for language, words in article.words.items():
            file = f"articles/{article.id}/{language}.toml"
            for section in words.sections:
                key = f"sections.{section.id}"
                if article.facts.claims:
                    yield from _uncited(file, key, section.text)
                if found := _MISSPELT.search(INCLUDED.sub("", CITATION.sub("", section.text))):
                    advice = f"has {found[0]!r}, which would be read; write [@source; @another] or, alone, [sign: id]"
                    yield Problem(file, key, advice)
                for found in CITATION.finditer(section.text):
                    keys = citations_in(found[0])
                    if len(set(keys)) < len(keys):
                        yield Problem(file, key, f"cites one source twice in {found[0].strip()}; remove one")
                for source in citations_in(section.text):
                    if source not in library.sources:
                        advice = f"cites {source!r}, which is not in content/sources; add it or correct it"
                        yield Problem(file, key, advice)
    yield from _cited_elsewhere(library)
    yield from _headlines(library)


def _cited_elsewhere(library: Library) -> Iterator[Problem]:
    """Only the text of a section turns citations and signs into links; anywhere else they would be read."""
    for kind in WITH_WORDS:
        for item in getattr(library, kind).values():
            for language, words in item.words.items():
                for key, text in pieces(words):
                    in_section = kind == "articles" and key.startswith("sections.") and key.endswith(".text")
                    if not in_section and (found := _MISSPELT.search(text)):
                        advice = f"has {found[0]!r}, which would be read; only the text of a section cites"
                        yield Problem(f"{kind}/{item.id}/{language}.toml", key, advice)


def _uncited(file: str, key: str, text: str) -> Iterator[Problem]:
    for block in _BLOCK.split(INCLUDED.sub("", text).strip()):
        if block.strip() and not CITATION.search(block) and not block.rstrip().endswith(":"):
            advice = f"says {block.strip()[:60]!r} without a source; end it with [@source]"
            yield Problem(file, key, advice)


def _headlines(library: Library) -> Iterator[Problem]:
    """What is only generally known may be said, but is no headline (docs/medical.md, section 0)."""
    for kind in ("articles", "evidence", "routines"):
        for item in getattr(library, kind).values():
            kinds = {library.sources[source].facts.kind for source in item.facts.sources if source in library.sources}
            strong = kind != "evidence" or item.facts.grade in ("good", "some")
            claims = kind != "articles" or item.facts.claims
            if kinds == {"knowledge"} and strong and claims:
                advice = "rests on general knowledge alone; name a source that was read, or do not make it a headline"
                yield Problem(f"{kind}/{item.id}/facts.toml", "sources", advice)
