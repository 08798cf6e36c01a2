"""The parent of every struct that a content file is read into."""

from msgspec import Struct


class Content(Struct, frozen=True, forbid_unknown_fields=True):
    """Frozen, and strict: a key that the struct does not know is an error that names the key."""
