"""Commands that look after the content: `flask --app webapp content check|stale|stamp|export|due|quality`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click
from babel.messages.pofile import read_po
from flask import current_app
from flask.cli import AppGroup

from webapp.arguments import FILE
from webapp.i18n import language_codes
from webapp.library import quality
from webapp.library.due import SOON, ahead, due, overdue
from webapp.library.export import document
from webapp.library.kinds import KINDS
from webapp.library.problems import BrokenContent
from webapp.library.translations import stale, stamp, translations
from webapp.saying import say

content = AppGroup("content", help="Look after the content.")


@content.command("check")
def check() -> None:
    """Say that the content is in order; a broken one has stopped this command with its problems by now."""
    library = current_app.extensions["library"]
    if found := list(ahead(library, datetime.now(UTC).date())):
        raise click.ClickException(str(BrokenContent(found)))
    counts = {name: len(getattr(library, name)) for name in KINDS}
    say("content is in order: " + ", ".join(f"{count} {name}" for name, count in counts.items()))


@content.command("stale")
def stale_command() -> None:
    """List the translations whose English words have changed since somebody compared the two."""
    found = stale(current_app.extensions["settings"].content, language_codes())
    for translation in found:
        say(translation)
    if found:
        raise click.exceptions.Exit(1)
    say("no translation is stale")


@content.command("stamp")
@click.argument("language", required=False)
@click.argument("items", nargs=-1, metavar="[KIND/ITEM ...]")
def stamp_command(language: str | None, items: tuple[str, ...]) -> None:
    """Say "I have compared these translations with the English words"; of everything, if nothing is named."""
    root: Path = current_app.extensions["settings"].content
    for item in items:
        if not (root / item / "facts.toml").exists():
            raise click.BadParameter(f"there is no content/{item}; write it as kind/item, such as areas/calf")
    languages = [_known(language)] if language else language_codes()
    stamped = [path for path in translations(root, languages, items) if stamp(path)]
    for path in stamped:
        say(path.relative_to(root.parent))
    say(f"{len(stamped)} stamped")


@content.command("export")
@click.argument("language")
@click.argument("file", required=False, type=FILE)
def export_command(language: str, file: Path | None) -> None:
    """Write everything that is said in LANGUAGE as one Markdown document, to FILE or to the terminal."""
    text = document(current_app.extensions["library"], _known(language), _interface(language))
    if file is None:
        say(text, nl=False)
    else:
        try:
            file.write_text(text, encoding="utf-8")
        except OSError as error:
            raise click.ClickException(f"Not written: {file}: {error.strerror}") from None
        say(f"{file}: {len(text.split())} words")


@content.command("due")
@click.option("--refuse-overdue", is_flag=True, help="Fail when something is overdue.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="As if it were that day.")
def due_command(refuse_overdue: bool, on: datetime | None) -> None:
    """List what is to be read again: the overdue, then what is due within 60 days."""
    library = current_app.extensions["library"]
    today = (on or datetime.now(UTC)).date()
    late = overdue(library, today)
    for each in due(library, today + SOON):
        say(f"{'overdue ' if each in late else 'due     '} {each}")
    say(f"{len(late)} overdue, {len(due(library, today + SOON)) - len(late)} due within {SOON.days} days")
    if late and refuse_overdue:
        raise click.exceptions.Exit(1)


@content.command("quality")
def quality_command() -> None:
    """Write docs/quality.md to the terminal: what the quality page says, with every test by its full name."""
    say(quality.document(current_app.extensions["library"]), nl=False)


def _known(language: str) -> str:
    if language not in language_codes():
        raise click.BadParameter(f"{language!r} is none of {', '.join(language_codes())}")
    return language


def _interface(language: str) -> dict[str, str]:
    folder: Path = current_app.extensions["settings"].translations
    with (folder / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    return {_lines(message.id): _lines(message.string) for message in catalogue if message.id}


def _lines(words: str | Sequence[str] | None) -> str:
    """The forms of a plural below each other; nothing for what is not translated."""
    return words if isinstance(words, str) else "\n".join(words or ())
