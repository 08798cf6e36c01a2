"""A backup: one archive, for our eyes alone, with the database, the key and what they are of."""

import errno
import gzip
import os
import shutil
import tarfile
import zlib
from pathlib import Path

import msgspec
from msgspec import Struct

from webapp.push.keys import NAME as KEY
from webapp.push.keys import BadKeyError, load
from webapp.reminders.store.copies import CopyError
from webapp.upkeep.meanwhile import HALF, beside

FULL = errno.ENOSPC, errno.EDQUOT
BROKEN = KeyError, EOFError, zlib.error, gzip.BadGzipFile, tarfile.TarError, BadKeyError, msgspec.DecodeError
ABOUT, DATABASE = "uncramp.json", "database"


class About(Struct, frozen=True):
    """Of which kind of database it is, `sqlite` or `postgresql`, and the last migration that this has seen."""

    database: str
    revision: str | None


def pack(file: Path, about: About, folder: Path) -> None:
    """Put the key and the database that lie in the folder into a new archive. Raises CopyError.

    Under its name it is whole or not at all, whoever is killed or loses power meanwhile.
    """
    (folder / ABOUT).write_bytes(msgspec.json.encode(about))
    try:
        if os.path.lexists(file):
            # Known before anybody has waited for it.
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        with beside(file.parent, HALF) as outside:
            half = Path(outside, file.name)
            _write(half, folder)
            _appear(half, file)
    except OSError as error:
        if error.errno in FULL:
            raise CopyError(f"there is no room for {file}") from None
        raise CopyError(f"{file} cannot be made: {error.strerror}") from None


def _write(half: Path, folder: Path) -> None:
    handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        with tarfile.open(fileobj=out, mode="w:gz") as archive:
            for name in (ABOUT, KEY, DATABASE):
                archive.add(folder / name, name, filter=_ours)
        out.flush()
        os.fsync(out.fileno())


def _appear(half: Path, file: Path) -> None:
    """At once, and only where nobody was first."""
    try:
        os.link(half, file)
    except FileExistsError:
        raise
    except OSError:
        # A stick or a share that knows no links.
        if os.path.lexists(file):
            raise
        half.rename(file)


def unpack(file: Path, folder: Path) -> About:
    """Lay the key and the database of an archive into the folder. Raises CopyError."""
    try:
        _check(file)
        with tarfile.open(file) as archive:
            for name in (ABOUT, KEY, DATABASE):
                member = archive.extractfile(name)
                if member is None:
                    raise KeyError(name)
                with member, (folder / name).open("wb") as copy:
                    shutil.copyfileobj(member, copy)
        load(folder / KEY)
        return msgspec.json.decode((folder / ABOUT).read_bytes(), type=About)
    except FileNotFoundError:
        raise CopyError(f"there is no {file}") from None
    except BROKEN:
        raise CopyError(f"{file} is no backup of Uncramp, or not whole") from None
    except OSError as error:
        if error.errno in FULL:
            raise CopyError(f"there is no room in {folder.parent} to unpack {file}") from None
        raise


def _check(file: Path) -> None:
    """Read it to its end, where the checksum stands that tells whether every byte is as it was written."""
    with gzip.open(file) as whole:
        while whole.read(2**20):
            pass


def _ours(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Who unpacks it by hand gets files for their own eyes too."""
    member.mode, member.uid, member.gid, member.uname, member.gname = 0o600, 0, 0, "", ""
    return member
