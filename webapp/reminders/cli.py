"""Commands: `flask --app webapp reminders work|due|key|prune`."""

import asyncio
import os
import signal
from logging import getLogger

import click
from flask import Flask, current_app
from flask.cli import AppGroup

from webapp.logs import configure
from webapp.push.keys import BadKeyError
from webapp.reminders.dependencies import open_service, worker_dependencies
from webapp.reminders.prune import prune as prune_devices
from webapp.reminders.pulse import SHUTDOWN_TIMEOUT, beat
from webapp.reminders.service import Service
from webapp.reminders.store import devices, schedules
from webapp.reminders.store.database import DatabaseError, named
from webapp.reminders.worker import Worker
from webapp.saying import say

UPCOMING = 10
"""Reminders that `due` lists."""

log = getLogger(__name__)

reminders = AppGroup("reminders", help="The reminders: send them, look at them, tidy up.")


def init_app(app: Flask) -> None:
    app.cli.add_command(reminders)


@reminders.command()
@click.option("--parent", type=int, metavar="PID", help="Stop when this process, which started it, is gone.")
@click.option("--pulse", type=int, metavar="FD", help="Write a byte to this open file now and then.")
def work(parent: int | None, pulse: int | None) -> None:
    """Send what is due, until SIGTERM or Ctrl-C; what is under way is finished first."""
    asyncio.run(_work(parent, pulse))


async def _work(parent: int | None, pulse: int | None) -> None:
    beating = asyncio.create_task(beat(pulse)) if pulse else None
    app = current_app._get_current_object()  # type: ignore[attr-defined]
    configure(app.extensions["settings"].log)
    # Beside the pulse: it may wait for minutes, for one host of the database after the other.
    dependencies = worker_dependencies(app, await asyncio.to_thread(_opened, app))
    worker = Worker(dependencies)
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, worker.stop)
    log.info("Reminders are sent by %s", worker.name)
    watching = asyncio.create_task(_stop_without(parent, worker)) if parent else None
    async with dependencies.sender:
        await worker.run()
    for task in filter(None, (watching, beating)):
        task.cancel()


async def _stop_without(parent: int, worker: Worker) -> None:
    while os.getppid() == parent:
        await asyncio.sleep(1)
    worker.stop()
    await asyncio.sleep(SHUTDOWN_TIMEOUT)
    # Nobody is left to do it, and a database that never takes what is under way would keep it for good.
    os.kill(os.getpid(), signal.SIGKILL)


@reminders.command()
def due() -> None:
    """Say how many devices there are, and what is due when."""
    service = _opened(current_app)
    with service.session() as session:
        say(f"devices   {devices.count(session)}")
        say(f"due now   {schedules.count_due(session, service.now())}")
        for kind, moment in schedules.upcoming(session, service.now(), UPCOMING):
            say(f"{moment:%Y-%m-%d %H:%M} UTC  {kind}")


@reminders.command()
def key() -> None:
    """Print the public key that browsers subscribe with; it is made when there is none."""
    say(_opened(current_app).push_key)


@reminders.command()
def prune() -> None:
    """Warn devices that were silent for 60 days, delete those that were warned, and old deliveries."""
    service = _opened(current_app)
    warned, ended = prune_devices(service.database, service.now())
    say(f"{warned} warned, {ended} deleted")


def _opened(app: Flask) -> Service:
    try:
        return open_service(app)
    except DatabaseError as error:
        raise click.ClickException(f"The database is away: {named(error)}") from None
    except BadKeyError as error:
        raise click.ClickException(str(error)) from None
