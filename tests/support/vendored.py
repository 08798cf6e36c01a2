"""The libraries for the browser that are kept in the project, as `vendored.toml` lists them."""

import tomllib

from webapp.assets.files import STATIC

VENDORED = tomllib.loads((STATIC / "vendored.toml").read_text(encoding="utf-8"))
