"""Looks over an installation, as one would who was asked why it does not work."""

from collections.abc import Iterator

from webapp.config import Settings
from webapp.upkeep.address_checks import check_address, check_settings
from webapp.upkeep.database_checks import check_database, is_used
from webapp.upkeep.findings import Finding
from webapp.upkeep.instance_checks import check_instance
from webapp.upkeep.key_checks import check_key
from webapp.upkeep.running import health


def examine(settings: Settings, build: str) -> Iterator[Finding]:
    """Everything that is wrong or worth knowing. Nothing is made or changed."""
    running = health(settings)
    yield from check_settings(settings)
    yield from check_address(settings, running, build)
    yield from check_instance(settings.instance, build)
    yield from check_key(settings.instance, used=is_used(settings))
    yield from check_database(settings, served=running is not None)
