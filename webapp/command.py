"""The command `uncramp` of an installed wheel: every command that `flask --app webapp` has in a clone, and no other."""

import sys

from webapp import create_app
from webapp.assets.esbuild import EsbuildFailed
from webapp.config import BadSetting
from webapp.i18n import BadCatalogue
from webapp.library.problems import BrokenContent
from webapp.push.keys import BadKeyError

WRONG = BadSetting, BadCatalogue, BrokenContent, EsbuildFailed, BadKeyError
"""What somebody can put right who reads about it; anything else is a fault of ours, with its traceback."""


def main() -> None:
    try:
        app = create_app()
        with app.app_context():
            app.cli.main(prog_name="uncramp")
    except WRONG as error:
        sys.exit(f"Error: {error}")
