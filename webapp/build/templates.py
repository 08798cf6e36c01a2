"""The templates as Jinja compiled them, kept in the instance: compiling all of them takes longer than many pages."""

from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from msgspec import Struct

from webapp.build.kept import Kept

NAME = "templates"


class KeptTemplates(Struct):
    """By Jinja's key of a template what it compiled, and the state of the code that asked for it."""

    code: str
    compiled: dict[str, bytes]


class TemplateCache(BytecodeCache):
    """Jinja's own way to keep them. It looks itself whether a template has changed since."""

    def __init__(self, kept: Kept, code: str) -> None:
        known = kept.take(NAME, KeptTemplates)
        self._kept = kept
        self._now = known if known and known.code == code else KeptTemplates(code, {})
        self._changed = False

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._now.compiled:
            bucket.bytecode_from_string(self._now.compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._now.compiled[bucket.key] = bucket.bytecode_to_string()
        self._changed = True

    def write(self) -> None:
        """Keep all of them for the next process."""
        if self._changed:
            self._kept.put(NAME, self._now)
            self._changed = False


def load_templates(app: Flask) -> None:
    """Have every template ready, so that processes that are copied from this one need compile none."""
    for name in app.jinja_env.list_templates():
        app.jinja_env.get_template(name)
    if isinstance(app.jinja_env.bytecode_cache, TemplateCache):
        app.jinja_env.bytecode_cache.write()
