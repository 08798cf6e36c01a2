"""A disk that does not take the site is for the operator to put right, who is told so in a line."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import click

THEIRS = frozenset(
    (
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EROFS,
        errno.EACCES,
        errno.EPERM,
        errno.ENOENT,
        errno.ENOTDIR,
        errno.EISDIR,
        errno.EEXIST,
        errno.ELOOP,
        errno.ENAMETOOLONG,
        errno.EIO,
    )
)
"""No room, no right, a folder or file that cannot be there, a broken disk; all else is our fault, with a traceback."""


@contextmanager
def told_where_unwritable(what: str) -> Iterator[None]:
    """End the command with a line that begins with `what` is so, and names the file where the system does."""
    try:
        yield
    except OSError as error:
        if error.errno not in THEIRS:
            raise
        where = f"{error.filename}: " if error.filename else ""
        raise click.ClickException(f"{what}: {where}{error.strerror}") from None
