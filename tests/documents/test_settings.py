"""The documents name every setting that is read, with the default that it has."""

import re
import shlex
from typing import Any

from tests.support.documents import blocks, quoted, read, rows
from webapp.config import ROOT, Settings
from webapp.config.environment import KNOWN, settings_from

RUNNING = read("docs/running.md")
OF_THE_TESTS = {"UNCRAMP_BROWSER"}
DEFAULTS: dict[str, str] = {
    "UNCRAMP_ORIGIN": "origin",
    "UNCRAMP_CONTACT": "contact",
    "UNCRAMP_INSTANCE": "instance",
    "DATABASE_URL": "database_url",
    "UNCRAMP_PROXIES": "proxies",
    "UNCRAMP_PUSH_HOSTS": "push_hosts",
    "UNCRAMP_LIMITS_URL": "limits_url",
    "UNCRAMP_METRICS": "metrics",
    "UNCRAMP_LOG": "log",
    "UNCRAMP_NOW_OFFSET": "now_offset",
}
"""Where the value of each ends."""


class Asked(dict[str, str]):
    """An empty environment that remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def get(self, name: str, default: Any = None) -> Any:
        self.names.add(name)
        return default


def settings_told(text: str) -> dict[str, str]:
    """Each setting of a document's table with its default, as it is written."""
    told: dict[str, str] = {}
    for names, default, _ in rows(text, "variable"):
        several = quoted(names)
        told.update(zip(several, quoted(default), strict=True) if len(several) > 1 else [(several[0], default)])
    return told


def test_every_setting_that_is_read_is_told_and_no_other() -> None:
    asked = Asked()
    settings_from(asked)
    assert set(settings_told(RUNNING)) == asked.names
    assert {name for name in asked.names if name.startswith("UNCRAMP_")} == KNOWN - OF_THE_TESTS


def test_the_defaults_are_those_that_are_told() -> None:
    settings, told = settings_from({}), settings_told(RUNNING)
    assert settings.address == f"http://{told.pop('HOST')}:{told.pop('PORT')}"
    assert told == {name: _written(settings, field) for name, field in DEFAULTS.items()}


def test_the_readme_tells_the_same() -> None:
    assert settings_told(read("README.md")).items() <= settings_told(RUNNING).items()


def test_the_settings_of_each_example_can_be_used() -> None:
    examples = [line for block in blocks(RUNNING) for line in block.splitlines() if re.match(r"UNCRAMP_\w+=", line)]
    assert examples
    for example in examples:
        settings = settings_from(dict(re.findall(r"(\w+)=(\S+)", " ".join(shlex.split(example)))))
        # A folder of files sends none, whatever its settings.
        assert settings.sends_reminders == example.endswith(" serve"), example


def _written(settings: Settings, field: str) -> str:
    """A default as the table writes it."""
    value = getattr(settings, field)
    if field == "origin" and value is None:
        return "the address it listens on"
    if field == "database_url" and value is None and f"{settings.instance}/" in settings.database:
        return "SQLite in the instance"
    if field == "instance":
        return f"`{value.relative_to(ROOT)}/`"
    return "0" if field == "proxies" and value == 0 else "none" if not value else str(value)
