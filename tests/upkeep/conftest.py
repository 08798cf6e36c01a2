"""An installation with a device, whose database is that of the test."""

from pathlib import Path

import pytest

from tests.support.given import Given
from webapp.config import Settings
from webapp.push import keys


@pytest.fixture
def settings(database_url: str, given: Given, tmp_path: Path) -> Settings:  # noqa: ARG001 (it makes the tables)
    """Of a server that has run: its database has tables, and it has a key."""
    instance = tmp_path / "instance"
    keys.load_or_make(instance)
    return Settings(instance=instance, database_url=database_url)
