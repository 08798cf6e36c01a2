"""Commands: `flask --app webapp build|render|serve`, and those of `content` and `reminders`."""

import os
import sys
from logging import getLogger
from pathlib import Path

import click
from flask import Flask, current_app
from granian import Granian
from granian.constants import HTTPModes, Interfaces, Loops
from granian.http import HTTP1Settings

from webapp.arguments import FOLDER
from webapp.build.progress import SILENT, Progress
from webapp.build.unwritable import told_where_unwritable
from webapp.build.writing import site_folder, write_for_static_host
from webapp.content_cli import content
from webapp.listening import free_address, most_connections
from webapp.logs import JSON, configuration, configure
from webapp.push.keys import BadKeyError, load_or_make
from webapp.reminders import cli as reminders_cli
from webapp.reminders.supervisor import Supervisor
from webapp.saying import say

STOP_SECONDS = 5
"""What is under way gets so long when the server is asked to stop; a process that hangs then is killed."""
HEADER_SECONDS = 20
"""In which the headers of a request must be there, from the moment of the connection or the answer before it."""
BUFFER = 32 * 1024
"""Bytes of each connection, and so of the headers of a request."""
NOT_RENDERED = "The site is not rendered"

log = getLogger(__name__)


def init_app(app: Flask) -> None:
    app.cli.add_command(content)
    app.cli.add_command(build)
    app.cli.add_command(render)
    app.cli.add_command(serve)
    reminders_cli.init_app(app)


@click.command()
@click.argument("folder", type=FOLDER)
def build(folder: Path) -> None:
    """Write the whole site to FOLDER, for any static host or CDN."""
    instance = current_app.extensions["settings"].instance
    if Path(os.path.realpath(folder)) in (instance, *instance.parents):
        # It is published as a whole, and so would be the key that lies in it.
        raise click.BadParameter(f"{instance} lies in it, with database and key; name a folder beside it")
    with told_where_unwritable(f"Not all of the site is in {folder}"):
        write_for_static_host(current_app, folder, Progress(sys.stderr))
    say(f"The site is in {folder}")


@click.command()
def render() -> None:
    """Render the site that `serve` will serve, if that is not done yet, and print its folder."""
    with told_where_unwritable(NOT_RENDERED):
        folder = site_folder(current_app, Progress(sys.stderr))
    say(folder)


@click.command()
def serve() -> None:
    """Serve the rendered site at HOST and PORT, and send reminders beside it."""
    settings = current_app.extensions["settings"]
    address = free_address(settings.host, settings.port)
    configure(settings.log)
    with told_where_unwritable(NOT_RENDERED):
        site_folder(current_app, SILENT if settings.log == JSON else Progress(sys.stderr))
    try:
        load_or_make(settings.instance)
    except BadKeyError as error:
        # Here in a line; what serves would end in a traceback, and again with each try.
        raise click.ClickException(str(error)) from None
    log.info("Uncramp is at %s/ (Ctrl-C stops it)", settings.address)
    server = Granian(
        "webapp.rsgi:application",
        address=address,
        port=settings.port,
        interface=Interfaces.RSGI,
        loop=Loops.uvloop,
        # Of a connection that may still turn out to be HTTP/2 it waits for the first byte without end.
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=HEADER_SECONDS * 1000, max_buffer_size=BUFFER),
        websockets=False,
        backpressure=most_connections(),
        workers_kill_timeout=STOP_SECONDS,
        respawn_failed_workers=True,
        log_dictconfig=configuration(settings.log),
    )
    if not settings.sends_reminders:
        log.info("No reminders are sent, since UNCRAMP_CONTACT is not set")
        server.serve()
        return
    with Supervisor():
        server.serve()
