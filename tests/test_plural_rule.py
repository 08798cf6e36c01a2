"""Pages count by the rule of their catalogue and scripts by CLDR: with another one they would say "5 minuut"."""

import pytest

from bin.lib.catalogues import files, read
from bin.lib.plural_rule import misfit

POLISH = "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"


@pytest.mark.parametrize("language", files())
def test_every_catalogue_counts_as_its_language_does(language: str) -> None:
    assert misfit(language, read(files()[language], language).plural_expr) is None


@pytest.mark.parametrize(
    ("language", "rule", "number"),
    [("pl", "(n != 1)", 2), ("nl", "(n > 1)", 0), ("cy", "(n != 1)", 2), ("es", "(n % 10 != 1)", 11)],
)
def test_a_rule_of_another_language_is_told_by_a_number(language: str, rule: str, number: int) -> None:
    assert str(number) in (misfit(language, rule) or "")


def test_a_language_with_more_forms_fits_with_its_own_rule() -> None:
    assert misfit("pl", POLISH) is None
