"""A language that is made up of files only, as a translator would write them: the English words with accents."""

import re
import subprocess
import sys
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Message
from babel.messages.pofile import read_po, write_po
from babel.numbers import get_decimal_symbol
from babel.plural import to_gettext

_TEXT = re.compile(r"""\bid = "[^"]*"|^\[[^]]*\]$|(?P<quote>'{3}|"{3}|")(?P<text>(?:\\.|.)*?)(?P=quote)""", re.S | re.M)
_KEPT = re.compile(r"(\[@[^]]*\]|\[sign: [^]]*\]|\]\([^)]*\))")
"""Citations, signs that are included, and the targets of links."""


def write_language(code: str, *, content: Path, translations: Path) -> None:
    """Write every file of the language into copies of the project's folders."""
    write_content(code, content)
    write_interface(code, translations)


def write_content(code: str, content: Path) -> None:
    def translated(match: re.Match[str]) -> str:
        """A text of the file; its ids stay as they are."""
        if not match["quote"]:
            return match[0]
        parts = _KEPT.split(match["text"])
        words = "".join(part if _KEPT.fullmatch(part) else _accented(part, code) for part in parts)
        return f"{match['quote']}{words}{match['quote']}"

    for english in content.glob("*/*/en.toml"):
        english.with_name(f"{code}.toml").write_text(_TEXT.sub(translated, english.read_text()))


def write_interface(code: str, translations: Path) -> None:
    """Its catalogue, compiled: a counted sentence ends with the number of its form, as `{n} stretches #4`."""
    folder = translations / code / "LC_MESSAGES"
    folder.mkdir(parents=True)
    forms = f"Plural-Forms: {to_gettext(Locale.parse(code).plural_form)}"
    dutch = (translations / "nl/LC_MESSAGES/messages.po").read_text(encoding="utf-8")
    file = folder / "messages.po"
    file.write_text(re.sub(r"Plural-Forms: [^;]*; [^;]*;", lambda _: forms, dutch), encoding="utf-8")
    with file.open("rb") as source:
        catalogue = read_po(source, locale=code)
    for message in catalogue:
        if message.id:
            message.string = _said(message, code, catalogue.num_plurals)
    with file.open("wb") as target:
        write_po(target, catalogue)
    pybabel = Path(sys.prefix) / "bin" / "pybabel"
    subprocess.run([pybabel, "compile", "-d", translations], check=True, capture_output=True)


def _said(message: Message, code: str, forms: int) -> str | tuple[str, ...]:
    if not isinstance(message.id, str):
        one, many = message.id
        # The compiler holds each form but the second against `one`, and wants no other gaps of this kind.
        return tuple(f"{one if '%' in one and form != 1 else many} #{form}" for form in range(forms))
    has_gaps = "%" in message.id or "{" in message.id
    return str(message.string) if has_gaps else _accented(message.id, code) + "!"


def _accented(text: str, code: str) -> str:
    """The text with accents, and with numbers as its readers write them: 1.5 may be 1,5 and 1,500 be 1 500."""
    if get_decimal_symbol(code) == ",":
        text = re.sub(r"(?<=\d),(?=\d{3})", "\u00a0", text)
        text = re.sub(r"(?<=\d)\.(?=\d)", ",", text)
    return text.translate(str.maketrans("aeiou", "âêîôû"))
