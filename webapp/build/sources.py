"""What the site is made from, each file by its hash, and the ids made of them: equal ids mean equal bytes."""

import hashlib
import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from webapp.config import PACKAGE, ROOT, Settings

LENGTH = 10
LOCKS = ("requirements.lock", "package-lock.json")


class Sources:
    """Code, templates, static files, content, catalogues and locked dependencies as they are now, and the settings."""

    def __init__(self, settings: Settings, root: Path = ROOT, package: Path = PACKAGE) -> None:
        self._settings = f"{settings.origin or settings.address} {settings.contact}".encode()
        self._code = [*((name, _hash(root / name)) for name in LOCKS), *_hashes(package)]
        self._content = list(_hashes(settings.content))
        catalogues = sorted(settings.translations.glob("*/LC_MESSAGES/messages.po"))
        self._catalogues = {path.parent.parent.name: _hash(path) for path in catalogues}

    @property
    def code(self) -> str:
        """Of the code, templates and static files, and of the locked dependencies."""
        return _id([], self._code)

    @property
    def build(self) -> str:
        """Of the whole site: the code, everything that is said, the public origin and the contact."""
        return _id([self._settings], self._code, self._content, self._catalogues.items())

    def static(self, made: Iterable[bytes]) -> str:
        """Of what pages load beside them: the code, the facts of drawings, and what was `made` from anything else.

        It stands in the address of each of these files, and so in every page; it does not change with a word.
        """
        figures = [(name, digest) for name, digest in self._content if name.startswith("figures/")]
        facts = [(name, digest) for name, digest in figures if name.endswith("/facts.toml")]
        return _id(made, self._code, facts)

    def language(self, code: str, static: str) -> str:
        """Of the pages in one language: the words of the others do not stand in them, but their names do."""
        others = self._catalogues.keys() - {code}
        ends = tuple(f"/{other}.toml" for other in others)
        content = [(name, digest) for name, digest in self._content if not name.endswith(ends)]
        said = [f"{code} {static} {' '.join(self._catalogues)}".encode(), self._settings]
        return _id(said, self._code, content, [(code, self._catalogues[code])])


def _hashes(folder: Path) -> Iterable[tuple[str, bytes]]:
    # Names are plain strings: to compare Path objects takes longer than all the hashes.
    beginning = len(str(folder)) + 1
    for name in sorted(_names(str(folder))):
        yield name[beginning:], _hash(Path(name))


def _names(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_file():
            yield entry.path
        elif entry.name != "__pycache__":
            yield from _names(entry.path)


def _hash(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def _id(said: Iterable[bytes], *files: Collection[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for each in said:
        digest.update(hashlib.sha256(each).digest())
    for folder in files:
        for name, content in folder:
            digest.update(name.encode() + b"\0" + content)
        digest.update(b"\0")
    return digest.hexdigest()[:LENGTH]
