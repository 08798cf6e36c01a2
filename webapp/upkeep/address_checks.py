"""Looks at the addresses: the public one, the contact, and what answers where the server listens."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import click

from webapp.config import Settings
from webapp.listening import free_address
from webapp.upkeep.findings import Finding
from webapp.upkeep.running import Health


def check_settings(settings: Settings) -> Iterator[Finding]:
    if not settings.is_production:
        advice = "set UNCRAMP_ORIGIN to the https:// address; phones install and remind from no other"
        yield Finding("there is no public address", advice, serious=False)
        return
    if not settings.sends_reminders:
        yield Finding("no reminders are sent", "set UNCRAMP_CONTACT, whom push services may ask")
    if not settings.proxies:
        advice = "set UNCRAMP_PROXIES=1 behind one; without one, put one in front (docs/running.md)"
        yield Finding("no proxy of yours is known", advice)


def check_address(settings: Settings, running: Health | None, build: str) -> Iterator[Finding]:
    """Whether the server may listen there, or does."""
    if running:
        if running.build != build:
            yield Finding(f"another version answers at {settings.address}", "start it again", serious=False)
        return
    parts = urlsplit(settings.address)
    try:
        free_address(str(parts.hostname), int(parts.port or 0))
    except click.ClickException as error:
        what, _, advice = error.message.partition("; ")
        yield Finding(what, advice or "set HOST and PORT")
