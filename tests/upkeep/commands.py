"""A command of the app, run for an installation of a test."""

import pytest
from click.testing import Result
from flask import Flask

from webapp.config import Settings


def run(app: Flask, settings: Settings, *command: str) -> Result:
    with pytest.MonkeyPatch.context() as patch, app.app_context():
        patch.setitem(app.extensions, "settings", settings)
        return app.test_cli_runner().invoke(args=command)
