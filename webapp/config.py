"""Settings, read strictly from the environment: a wrong value or a misspelt name stops the start."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent

KNOWN = {
    "UNCRAMP_INSTANCE",
    "UNCRAMP_ORIGIN",
    "UNCRAMP_CONTACT",
    "UNCRAMP_PUSH_HOSTS",
    "UNCRAMP_NOW_OFFSET",
    "UNCRAMP_BROWSER",
}
"""Every name of the contract, and the tests' own; another one is most likely a typing error."""


class BadSetting(ValueError):
    """A setting that cannot be used; the message names it and says what would be right."""


class Settings(Struct, frozen=True, kw_only=True):
    """Where things lie and under which address the site is public.

    `origin` is None when no public address is known: rendered pages then name the `address` that the server
    listens on, and live ones the address of the request.
    """

    instance: Path = ROOT / "instance"
    origin: str | None = None
    address: str = "http://127.0.0.1:8000"
    content: Path = ROOT / "content"
    translations: Path = ROOT / "translations"


def settings_from(environ: Mapping[str, str]) -> Settings:
    """Read the settings; raises BadSetting."""
    unknown = sorted(name for name in environ if name.startswith("UNCRAMP_") and name not in KNOWN)
    if unknown:
        raise BadSetting(f"{unknown[0]} is not a setting of Uncramp; known are {', '.join(sorted(KNOWN))}")
    instance = environ.get("UNCRAMP_INSTANCE")
    return Settings(
        instance=Path(instance).resolve() if instance else ROOT / "instance",
        origin=_origin(environ.get("UNCRAMP_ORIGIN")),
        address=_address(environ),
    )


def _address(environ: Mapping[str, str]) -> str:
    host, port = environ.get("HOST") or "127.0.0.1", environ.get("PORT") or "8000"
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise BadSetting(f"PORT is {port!r}; it must be a number from 1 to 65535")
    return f"http://{'localhost' if host in ('0.0.0.0', '::') else host}:{port}"  # noqa: S104 (only compared)


def _origin(value: str | None) -> str | None:
    if not value:
        return None
    parts = urlsplit(value)
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if not parts.hostname or parts.scheme not in (("https", "http") if local else ("https",)):
        raise BadSetting(f"UNCRAMP_ORIGIN is {value!r}; it must look like https://uncramp.example")
    if parts.path not in ("", "/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise BadSetting(f"UNCRAMP_ORIGIN is {value!r}; leave out everything after the host")
    return f"{parts.scheme}://{parts.netloc}"
