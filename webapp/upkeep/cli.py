"""Commands: `uncramp backup|restore|doctor|health`."""

import time
from pathlib import Path

import click
from flask import Flask, current_app

from webapp.arguments import FILE
from webapp.reminders.store.copies import CopyError
from webapp.saying import say
from webapp.upkeep import backup as backups
from webapp.upkeep.doctor import examine
from webapp.upkeep.ending import ending_tidily
from webapp.upkeep.running import health as asked

file_argument = click.argument("file", type=FILE)

BETWEEN = 0.5
"""Seconds until it is asked again."""


def init_app(app: Flask) -> None:
    app.cli.add_command(backup)
    app.cli.add_command(restore)
    app.cli.add_command(doctor)
    app.cli.add_command(health)


@click.command()
@file_argument
def backup(file: Path) -> None:
    """Write database and key to a new FILE, while the server runs; keep it as secret as they are."""
    try:
        with ending_tidily():
            backups.backup(current_app.extensions["settings"], file)
    except (CopyError, OSError) as error:
        raise click.ClickException(f"Not backed up: {_words(error)}") from None
    say(f"{file}: database and key")


@click.command()
@file_argument
@click.option("--replace", is_flag=True, help="Overwrite the database and the key that are there.")
def restore(file: Path, replace: bool) -> None:
    """Put database and key of a backup FILE back; stop the server first."""
    try:
        backups.restore(current_app.extensions["settings"], file, replace=replace)
    except (CopyError, OSError) as error:
        raise click.ClickException(f"Not restored: {_words(error)}") from None
    say("Database and key are those of the backup")


@click.command()
def doctor() -> None:
    """Say what is wrong with this installation, each with what to do; fails where something is serious."""
    found = list(examine(current_app.extensions["settings"], current_app.extensions["build"]))
    for finding in found:
        say(finding)
    serious = sum(finding.serious for finding in found)
    say(f"{serious} wrong, {len(found) - serious} to know" if found else "All is well")
    if serious:
        raise click.exceptions.Exit(1)


@click.command()
@click.option("--wait", default=0.0, metavar="SECONDS", help="Until all is well, but no longer than that.")
def health(wait: float) -> None:
    """Say how the server at HOST and PORT is; fails where something is wrong, or nobody answers."""
    settings = current_app.extensions["settings"]
    ends = time.monotonic() + wait
    while not ((found := asked(settings)) and found.well) and time.monotonic() < ends:
        time.sleep(BETWEEN)
    say(found.status if found else f"nobody answers at {settings.address}")
    if not (found and found.well):
        raise click.exceptions.Exit(1)


def _words(error: CopyError | OSError) -> str:
    """Of the system's own, without its number, and with the file where it names one."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error)
