"""The templates as Jinja compiled them, kept in the instance: compiling all of them takes longer than many pages."""

from functools import partial

from flask import Flask
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from msgspec import Struct

from webapp.build.kept import Kept
from webapp.build.processes import spread

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
        self._is_new = known is None or known.code != code
        self._now = KeptTemplates(code, {}) if known is None or self._is_new else known
        self._changed = False

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._now.compiled:
            bucket.bytecode_from_string(self._now.compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._now.compiled[bucket.key] = bucket.bytecode_to_string()
        self._changed = True

    def fill(self, environment: Environment) -> None:
        """Compile every template on all cores, if this code has compiled none."""
        if self._is_new:
            self._now.compiled.update(spread(partial(_compiled, environment, self), environment.list_templates()))
            self._is_new, self._changed = False, True

    def write(self) -> None:
        """Keep all of them for the next process."""
        if self._changed:
            self._kept.put(NAME, self._now)
            self._changed = False


def load_templates(app: Flask) -> None:
    """Have every template ready, so that processes that are copied from this one need compile none."""
    environment, cache = app.jinja_env, app.jinja_env.bytecode_cache
    if isinstance(cache, TemplateCache):
        cache.fill(environment)
    for name in environment.list_templates():
        environment.get_template(name)
    if isinstance(cache, TemplateCache):
        cache.write()


def _compiled(environment: Environment, cache: BytecodeCache, name: str) -> tuple[str, bytes]:
    """Jinja's key of a template, and what it compiled."""
    assert environment.loader, "Flask gives it one"
    source, filename, _ = environment.loader.get_source(environment, name)
    bucket = cache.get_bucket(environment, name, filename, source)
    bucket.code = environment.compile(source, name, filename)
    return bucket.key, bucket.bytecode_to_string()
