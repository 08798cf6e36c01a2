"""The project's own limits, as scripts know them, without an app."""

import functools

from webapp.config import ROOT
from webapp.library.limit_checks import FILE
from webapp.library.limits import Limits, for_scripts
from webapp.library.reading import read


@functools.cache
def limits() -> dict[str, str]:
    """By name, each as JavaScript."""
    found = read(ROOT / "content" / FILE, ROOT / "content", Limits)
    assert isinstance(found, Limits)
    return for_scripts(found)
