"""Numbers in a text, read as the reader of its language reads them: 1,500 is 1500 in English and 1.5 in Dutch."""

import re
from decimal import Decimal
from functools import cache

from babel.numbers import get_decimal_symbol, get_group_symbol

_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_SPACES = "\u00a0\u2009\u202f"
"""Blanks that do not break a line; they may group the digits of any language."""


def numbers_in(text: str, language: str) -> list[Decimal]:
    """Every number written in digits, as often as it stands there."""
    return [_value(found) for found in _pattern(language).finditer(text)]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    group = re.escape(get_group_symbol(language) + _SPACES)
    decimal = re.escape(get_decimal_symbol(language))
    whole = rf"(?P<whole>\d{{1,3}}(?:[{group}]\d{{3}})+(?!\d)|\d+)"
    return re.compile(rf"{whole}(?:{decimal}(?P<part>\d+))?(?P<fraction>[½¼¾])?|(?P<alone>[½¼¾])")


def _value(found: re.Match[str]) -> Decimal:
    if found["alone"]:
        return _FRACTIONS[found["alone"]]
    whole = re.sub(r"\D", "", found["whole"])
    value = Decimal(f"{whole}.{found['part'] or 0}") + _FRACTIONS.get(found["fraction"] or "", Decimal(0))
    return value.normalize()
