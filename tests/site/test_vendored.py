"""Libraries for the browser are kept as they came: nobody has changed them here, and their licences are with them."""

import hashlib

from tests.support.vendored import VENDORED
from webapp.assets.files import STATIC

GRANTS = {
    "MIT": "Permission is hereby granted",
    "ISC": "Permission to use, copy, modify, and/or distribute",
}


def test_every_vendored_library_is_as_it_came_and_has_its_licence() -> None:
    for name, library in VENDORED.items():
        file = STATIC / library["file"]
        for path, checksum in {library["file"]: library["sha256"], **library.get("beside", {})}.items():
            assert hashlib.sha256((STATIC / path).read_bytes()).hexdigest() == checksum, f"{name} was changed"
        assert GRANTS[library["licence"]] in file.with_name(f"{file.stem}.LICENSE.txt").read_text()


def test_nothing_is_vendored_that_is_not_written_down() -> None:
    known = {path for library in VENDORED.values() for path in (library["file"], *library.get("beside", ()))}
    files = {path.relative_to(STATIC).as_posix() for path in (STATIC / "js" / "vendor").rglob("*.js")}
    assert files == known
