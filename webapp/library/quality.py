"""What can be said about the answers on our own quality as a whole, and all of them as one document."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from webapp.library.items import Item, Library
from webapp.library.models.quality import QualityFacts, QualityWords, Statement
from webapp.library.translations import SOURCE_LANGUAGE

Section = Item[QualityFacts, QualityWords]

_INSIDE = re.compile(r"\[(?P<words>[^]]*)\]\(/[^)]*\)")

SAID = {"yes": "yes", "no": "no", "na": "does not apply"}
HEAD = """\
<!-- Written by `flask --app webapp content quality`; change content/quality and content/articles/quality instead. -->
"""


def answers_of(sections: Iterable[Section]) -> Counter[str]:
    """How often each answer is given in these sections."""
    return Counter(each.answer for section in sections for each in section.facts.statements)


def document(library: Library) -> str:
    """The quality page as Markdown for those who read the code: in English, with every test by its full name."""
    words = library.articles["quality"].words[SOURCE_LANGUAGE]
    parts = [f"{HEAD}# {words.title}", words.lead]
    parts += [f"## {section.title}\n\n{_without_links(section.text.strip())}" for section in words.sections]
    given = answers_of(library.quality.values())
    parts.append(", ".join(f"{given[answer]} {said}" for answer, said in SAID.items()) + f"; {given.total()} in all.")
    parts += ["\n".join(_section(item)) for item in library.quality.values()]
    return "\n\n".join(parts) + "\n"


def _section(item: Section) -> Iterator[str]:
    words = item.words[SOURCE_LANGUAGE]
    yield f"### {words.name}\n"
    yield "| | statement | answer | shown by, or why |"
    yield "|---|---|---|---|"
    for each in item.facts.statements:
        wording = words.statements[each.number]
        basis = "<br>".join(filter(None, (wording.why, *_shown(each))))
        yield f"| {each.number} | {wording.says} | {SAID[each.answer]} | {basis} |"


def _shown(statement: Statement) -> Iterator[str]:
    for path in (*statement.tests, *statement.documents, *statement.pages):
        yield f"`{path}`"


def _without_links(text: str) -> str:
    """Links inside the app lead nowhere here."""
    return _INSIDE.sub(r"\g<words>", text)
