"""The build id: a short hash over everything that a page is made of, so that equal ids mean equal pages."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from webapp.config import ROOT, Settings

LENGTH = 10


def build_id(settings: Settings) -> str:
    """Hash the code, templates, static files, content, catalogues, locked dependencies, public origin and contact."""
    digest = hashlib.sha256(f"{settings.origin or settings.address} {settings.contact}".encode())
    for path in _inputs(settings):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:LENGTH]


def _inputs(settings: Settings) -> Iterable[Path]:
    yield from (ROOT / "requirements.lock", ROOT / "package-lock.json")
    for folder in (ROOT / "webapp", settings.content):
        yield from sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    yield from sorted(settings.translations.glob("*/LC_MESSAGES/messages.po"))
