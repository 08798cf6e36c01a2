"""Lists in the database, as JSON in a text."""

from typing import Any

import msgspec
from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator


class Listed(TypeDecorator[list[Any]]):
    """A short list. One that cannot be read is None: a single broken row must not stop the reading of all others."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: list[Any] | None, _dialect: Dialect) -> str | None:
        return None if value is None else msgspec.json.encode(value).decode()

    def process_result_value(self, value: str | None, _dialect: Dialect) -> list[Any] | None:
        try:
            return msgspec.json.decode(value or "", type=list[Any])
        except msgspec.DecodeError:
            return None
