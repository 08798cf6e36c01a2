"""Commands: `flask --app webapp build|render|serve`, and those of `content`, `reminders` and `upkeep`."""

import os
import sys
from pathlib import Path

import click
from flask import Flask, current_app
from granian import Granian
from granian.constants import Interfaces

from webapp.build.progress import Progress
from webapp.build.writing import site_folder, write_for_cdn
from webapp.content_cli import content
from webapp.listening import refuse_taken
from webapp.reminders import cli as reminders_cli
from webapp.reminders.supervisor import Supervisor
from webapp.upkeep import cli as upkeep_cli

THREADS = 8
"""Nearly every answer is a file that is ready; more threads would only wait in the same queue."""
STOP_SECONDS = 5
"""What is under way gets so long when the server is asked to stop; a process that hangs then is killed."""


def init_app(app: Flask) -> None:
    app.cli.add_command(content)
    app.cli.add_command(build)
    app.cli.add_command(render)
    app.cli.add_command(serve)
    reminders_cli.init_app(app)
    upkeep_cli.init_app(app)


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def build(folder: Path) -> None:
    """Write the whole site to FOLDER, for any static host or CDN."""
    write_for_cdn(current_app, folder, Progress(sys.stderr))
    click.echo(f"The site is in {folder}")


@click.command()
def render() -> None:
    """Render the site that `serve` will serve, if that is not done yet, and print its folder."""
    click.echo(site_folder(current_app, Progress(sys.stderr)))


@click.command()
def serve() -> None:
    """Serve the rendered site at HOST (127.0.0.1) and PORT (8000), and send reminders beside it."""
    host, port = os.environ.get("HOST") or "127.0.0.1", int(os.environ.get("PORT") or "8000")
    refuse_taken(host, port)
    site_folder(current_app, Progress(sys.stderr))
    click.echo(f"Uncramp is at {current_app.extensions['settings'].address}/ (Ctrl-C stops it)")
    server = Granian(
        "webapp.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        websockets=False,
        blocking_threads=THREADS,
        backpressure=64 * THREADS,
        workers_kill_timeout=STOP_SECONDS,
    )
    if not current_app.extensions["settings"].sends_reminders:
        click.echo("No reminders are sent, since UNCRAMP_CONTACT is not set")
        server.serve()
        return
    with Supervisor():
        server.serve()
