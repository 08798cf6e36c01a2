"""What the answers about our own quality can say and yet be wrong. That tests and pages exist, a test looks at."""

from collections import Counter
from collections.abc import Iterator

from webapp.library.items import Library
from webapp.library.models.quality import Statement
from webapp.library.problems import Problem
from webapp.library.quality import Section


def quality_problems(library: Library) -> Iterator[Problem]:
    """Statements that are answered twice, not shown, or without words and a reason in some language."""
    answered = Counter(each.number for item in library.quality.values() for each in item.facts.statements)
    for item in library.quality.values():
        for each in item.facts.statements:
            if answered[each.number] > 1:
                yield _problem(item, "facts", each.number, "is answered more than once; answer it in one section")
            yield from _shown(item, each)
        for language, words in item.words.items():
            numbers = [each.number for each in item.facts.statements]
            if list(words.statements) != numbers:
                advice = f"do not name the statements of facts.toml in their order; name {', '.join(numbers)}"
                yield _problem(item, language, "", advice)
            yield from _worded(item, language)


def _shown(item: Section, statement: Statement) -> Iterator[Problem]:
    shown = bool(statement.tests or statement.pages or statement.documents)
    if shown != (statement.answer == "yes"):
        advice = "names what shows it, so it is a yes" if shown else "is a yes; name a test, page or document"
        yield _problem(item, "facts", statement.number, advice)


def _worded(item: Section, language: str) -> Iterator[Problem]:
    answers = {each.number: each.answer for each in item.facts.statements}
    for number, wording in item.words[language].statements.items():
        if not wording.says:
            yield _problem(item, language, number, "says nothing; write what it asks")
        if not wording.why and answers.get(number, "yes") != "yes":
            yield _problem(item, language, number, "needs a reason, since it is no yes; write why")


def _problem(item: Section, file: str, number: str, advice: str) -> Problem:
    key = f"statements.{number}" if number else "statements"
    return Problem(f"quality/{item.id}/{file}.toml", key, advice)
