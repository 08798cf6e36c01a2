"""Scripts and styles as they are sent: made once for each state of their sources, and kept in the instance."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct

from webapp.assets.files import STATIC
from webapp.assets.scripts import boot_scripts, page_scripts, worker_script
from webapp.assets.styles import DESK, SHARED, sheet, style_sheets
from webapp.config import PACKAGE, ROOT
from webapp.whole import write_whole

SHIPPED = ROOT / "assets"
"""Where a wheel carries them, so that who installs it needs neither esbuild nor npm."""
KEPT = 3
"""States of the sources, so that one may go back and forth between them."""


class Assets(Struct, frozen=True):
    """`scripts` by file name, `boot` scripts and style `sheets` by name, the sheet of the `desk`, which is a file, and
    the service `worker` without settings."""

    scripts: dict[str, bytes]
    worker: str
    boot: dict[str, str]
    sheets: dict[str, str]
    desk: bytes

    def styles(self, page: str, *, plays: bool, others: bool) -> list[str]:
        """What a page carries inside: what all share, then what its kind needs."""
        return [self.sheets[SHARED], self.sheets[sheet(page, plays=plays, others=others)]]

    def files(self) -> dict[str, bytes]:
        """What pages fetch beside themselves, by its path in the folder of static files."""
        return {DESK: self.desk, **{f"js/{name}": body for name, body in self.scripts.items()}}


def assets(instance: Path, limits: Mapping[str, str], *, maps: bool = False) -> Assets:
    """Those of the sources as they are now; raises EsbuildFailed. Where a site was rendered, no esbuild is needed."""
    state = _state(limits, maps=maps)
    return _assets(instance / "assets", state, tuple(limits.items()), maps)


@lru_cache(maxsize=8)
def _assets(folder: Path, state: str, limits: tuple[tuple[str, str], ...], maps: bool) -> Assets:
    kept = folder / state
    for joined in (SHIPPED / state, kept):
        # Not there, unreadable or torn by a crash: it is made anew.
        with suppress(OSError, msgspec.DecodeError):
            return msgspec.msgpack.decode(joined.read_bytes(), type=Assets)
    known = dict(limits)
    sheets = style_sheets()
    made = Assets(
        scripts=page_scripts(known, maps=maps),
        worker=worker_script(known),
        boot=boot_scripts(known),
        desk=sheets.pop(DESK).encode(),
        sheets=sheets,
    )
    # Where nobody can write, the next process makes them anew.
    with suppress(OSError):
        _keep(msgspec.msgpack.encode(made), kept)
    return made


def _keep(content: bytes, file: Path) -> None:
    folder = file.parent
    # One after the other: `parents` would leave the instance open to every user of the machine.
    for each in (folder.parent, folder):
        each.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_whole(file, content)
    for older in sorted(folder.glob("[!.]*"), key=lambda path: path.stat().st_mtime, reverse=True)[KEPT:]:
        older.unlink(missing_ok=True)


def _state(limits: Mapping[str, str], *, maps: bool) -> str:
    """A hash over all that scripts and styles are made from."""
    digest = hashlib.sha256(f"{sorted(limits.items())} {maps}".encode())
    sources = [path for path in STATIC.rglob("*") if path.suffix in (".js", ".css")]
    files = {"package-lock.json": ROOT / "package-lock.json"}
    for path in [*sorted(Path(__file__).parent.glob("*.py")), *sorted(sources)]:
        files[str(path.relative_to(PACKAGE))] = path
    for name, path in files.items():
        digest.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
