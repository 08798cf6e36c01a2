"""What commands print."""

import os
import sys
from contextlib import suppress

import click


def say(words: object, *, nl: bool = True) -> None:
    """To standard output; where that takes nothing, as on a full disk, the command ends with a line about it."""
    try:
        click.echo(words, nl=nl)
    except BrokenPipeError:
        # Whoever reads has had enough; click ends the command without a word.
        raise
    except OSError as error:
        _drop()
        raise click.ClickException(f"Standard output cannot be written: {error.strerror}") from None


def _drop() -> None:
    """What still waits to be written would fail once more at the very end, with a traceback."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    # A test's has no number.
    with suppress(OSError):
        os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
