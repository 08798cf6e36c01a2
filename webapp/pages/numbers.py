"""Numbers as a language writes them, in pages as in what scripts of the browser write into them."""

from babel.numbers import format_decimal

GROUPED_FROM = {"es": 10_000}
"""Spanish parts no four figures (RAE, Ortografía; `minimumGroupingDigits` of CLDR, which Babel does not know)."""


def number(value: float, language: str) -> str:
    return format_decimal(value, locale=language, group_separator=abs(value) >= GROUPED_FROM.get(language, 0))
