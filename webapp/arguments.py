"""What commands take as arguments."""

from pathlib import Path
from typing import Any

import click


class NamedPath(click.Path):
    """Not an empty one, as of a variable without a value: it would stand for the folder that one is in.

    Nor a dash: the backup would lie there under that name, and whoever was to take it from the stream would get none.
    """

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not str(value):
            self.fail("it is empty; is a variable without a value?", param, ctx)
        if str(value) == "-":
            self.fail("it stands for no stream here; ./- is a file of that name", param, ctx)
        return super().convert(value, param, ctx)


FILE = NamedPath(dir_okay=False, path_type=Path)
FOLDER = NamedPath(file_okay=False, path_type=Path)
