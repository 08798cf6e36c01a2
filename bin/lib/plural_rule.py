"""Whether the plural rule of a catalogue is that of the language: pages count by the first, scripts by CLDR."""

from gettext import c2py

from babel import Locale

COUNTED = range(1_001)
"""Numbers as a page may say them. Millions are a category of their own in some languages, and no catalogue's."""


def misfit(language: str, expression: str) -> str | None:
    """Where the rule (`plural_expr`, as in C) counts otherwise than CLDR, by two numbers; None when it fits."""
    form_of, category_of = c2py(expression), Locale.parse(language, sep="_").plural_form
    by_category: dict[str, int] = {}
    by_form: dict[int, int] = {}
    for number in COUNTED:
        category, form = category_of(number), form_of(number)
        alike, same = by_category.setdefault(category, number), by_form.setdefault(form, number)
        if alike != same:
            return f"its Plural-Forms say {number} as {same}; by CLDR it is said as {alike}"
    return None
