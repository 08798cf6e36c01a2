"""Where things lie, and the settings of the server with their defaults; `environment.py` reads them."""

from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct
from platformdirs import user_data_path

from webapp.logs import TEXT

PACKAGE = Path(__file__).resolve().parent.parent
SHIPPED = PACKAGE.parent / "uncramp"
"""What a wheel carries beside the package: content, catalogues, locks, and scripts that are joined already."""
INSTALLED = SHIPPED.is_dir()
ROOT = SHIPPED if INSTALLED else PACKAGE.parent
"""Where content, catalogues and locks lie: the clone, or what was installed."""
INSTANCE = user_data_path("uncramp", appauthor=False) if INSTALLED else ROOT / "instance"

HOST, PORT = "127.0.0.1", 8000
LOCAL = ("localhost", "127.0.0.1", "::1")
"""Hosts of this very machine, which no certificate names."""


class BadSetting(ValueError):
    """A setting that cannot be used; the message names it and says what would be right."""


class Settings(Struct, frozen=True, kw_only=True):
    """Where things lie and under which address the site is public.

    The server listens at `host` and `port`. `origin` is None when no public address is known: rendered pages then name
    the `address` of this server, and live ones the address of the request. `contact` is whom push services can ask;
    `push_hosts` are push services beside the known ones; `now_offset` sets the worker's clock ahead for a rehearsal;
    `proxies` is how many reverse proxies of our own stand in front, whose word about the client's address is taken;
    `limits_url` is where servers count together how often an address asks; `metrics` lets anyone who reaches the server
    read how sending goes; `log` is the form of what is logged.
    """

    instance: Path = INSTANCE
    origin: str | None = None
    host: str = HOST
    port: int = PORT
    address: str = f"http://{HOST}:{PORT}"
    database_url: str | None = None
    contact: str | None = None
    push_hosts: tuple[str, ...] = ()
    now_offset: timedelta = timedelta()
    proxies: int = 0
    limits_url: str | None = None
    metrics: bool = False
    log: str = TEXT
    content: Path = ROOT / "content"
    translations: Path = ROOT / "translations"

    @property
    def database(self) -> str:
        """The address of the database; in the instance, where none is named."""
        return self.database_url or f"sqlite:///{self.instance / 'uncramp.db'}"

    @property
    def is_production(self) -> bool:
        """Whether it is public: then reminders need a contact, and the clock is the real one."""
        return self.origin is not None and urlsplit(self.origin).hostname not in LOCAL

    @property
    def sends_reminders(self) -> bool:
        """Whether push services can ask somebody, as they want to (RFC 8292, 2.1); the pages need nobody."""
        return self.contact is not None or not self.is_production
