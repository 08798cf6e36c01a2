"""Keeps translations/*/LC_MESSAGES/messages.po in step with the words in the code.

The files hold words only: no places in the code, no dates, no wrapping, sorted; so a change in one is a
change of words. English is the source: an empty English translation means the words of the code.
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import PoFileError, read_po, write_po

from bin.lib.plural_rule import misfit

TRANSLATIONS = Path("translations")
SOURCE_LANGUAGE = "en"
METHODS = [("**.py", "python"), ("templates/**", "jinja2")]
OPTIONS = {"templates/**": {"silent": "false", "trimmed": "true"}}
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "lazy_gettext": None,
    "lazy_ngettext": (1, 2),
    "lazy_pgettext": ((1, "c"), 2),
    "plurals": (1, 2),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""


def extract() -> Catalog:
    """All words of the interface, as they stand in the code and the templates."""
    words = Catalog()
    found = extract_from_dir("webapp", METHODS, OPTIONS, KEYWORDS, comment_tags=("Translators:",))
    for _path, _line, message, comments, context in found:
        words.add(message, auto_comments=comments, context=context)
    return words


def files() -> dict[str, Path]:
    """The catalogue of each language, whether it is there already or not."""
    folders = sorted(path for path in TRANSLATIONS.iterdir() if path.is_dir())
    return {folder.name: folder / "LC_MESSAGES" / "messages.po" for folder in folders}


def read(path: Path, language: str) -> Catalog:
    """The catalogue in a file, an empty one when there is none; raises PoFileError for a broken one."""
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def in_step(catalogue: Catalog, words: Catalog) -> str:
    """The text of the catalogue's file once it holds exactly the words of the code."""
    catalogue.update(words, no_fuzzy_matching=True)
    text = io.BytesIO()
    write_po(text, catalogue, width=0, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    header = HEADER.format(language=catalogue.locale_identifier, plural_forms=catalogue.plural_forms)
    return header + text.getvalue().decode().strip() + "\n"


def update(words: Catalog) -> None:
    """Write every language's file; the words that still need a translation are printed by the check."""
    for language, path in files().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        text = in_step(read(path, language), words)
        # An untouched file stays as old as it is, and so does what was compiled from it.
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def problems(words: Catalog) -> Iterator[str]:
    """What is wrong with the files, one sentence each, with the file and the words it is about."""
    used = {(message.id, message.context) for message in words}
    for language, path in files().items():
        try:
            catalogue = read(path, language)
        except PoFileError as error:
            yield f"{path}: {error}"
            continue
        for message in catalogue:
            if message.id and (message.id, message.context) not in used:
                yield f"{path}: {_first(message)!r} is no longer used; run: bin/catalogues update"
        for message in words:
            if message.id and catalogue.get(message.id, message.context) is None:
                yield f"{path}: {_first(message)!r} is missing; run: bin/catalogues update"
        for message in catalogue:
            if message.id:
                yield from (f"{path}: {_first(message)!r} {fault}" for fault in _faults(message, language))
        if wrong := misfit(language, catalogue.plural_expr):
            yield f"{path}: {wrong}"
        if path.exists() and in_step(catalogue, words) != path.read_text(encoding="utf-8"):
            yield f"{path}: not as `bin/catalogues update` writes it; run that"


def _first(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _faults(message: Message, language: str) -> Iterator[str]:
    sources = [message.id] if isinstance(message.id, str) else list(message.id)
    forms = [message.string] if isinstance(message.string, str) else list(message.string or [""])
    if message.fuzzy:
        yield "is marked fuzzy; check the translation and remove the mark"
    if language == SOURCE_LANGUAGE and any(forms):
        yield "is said otherwise than in the code; change the code instead"
    if language != SOURCE_LANGUAGE and not all(forms):
        yield "has no translation"
    # One form of a plural may do without the number: "a minute".
    optional = {"%(num)d", "{n}"} if len(sources) > 1 else set()
    allowed = [optional.union(PLACEHOLDER.findall(source)) for source in sources]
    for form in filter(None, forms):
        if optional.union(PLACEHOLDER.findall(form)) not in allowed:
            yield f"is translated as {form!r}, with other placeholders"


def main(arguments: list[str]) -> int:
    """Run `update` or `check`; the exit status is 1 when the check finds something."""
    if arguments not in (["update"], ["check"]):
        print("usage: bin/catalogues update|check", file=sys.stderr)
        return 2
    words = extract()
    if arguments == ["update"]:
        update(words)
    found = list(problems(words))
    print("\n".join(found) or f"{len(files())} languages, {len(words)} messages each: complete")
    return 1 if found and arguments == ["check"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
