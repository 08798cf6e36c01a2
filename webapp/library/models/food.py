"""The eight nutrients that people ask about: reference amounts, foods and cautions (docs/medical.md, section 7)."""

from typing import Literal

from webapp.strict import Content

Who = Literal["men", "women", "pregnancy", "men-nl", "women-nl", "pregnancy-nl", "older-women-nl", "older-nl",
    "women-after-menopause", "breastfeeding-nl"]  # fmt: skip
"""Whose reference amount it is: adults by EFSA, or by the Dutch Health Council where that differs."""

Place = Literal["nl", "es", "gb"]
"""Where a food is at home; `gb` stands for the United Kingdom and the United States together."""


class Amount(Content, frozen=True, kw_only=True):
    who: Who
    value: float
    """Per day, in the nutrient's unit."""


class Food(Content, frozen=True, kw_only=True):
    """One portion of a food; its name and size are words."""

    id: str
    place: Place
    amount: float
    """In the nutrient's unit; the lower end if `to` is given."""
    to: float | None = None
    about: bool = True
    """False where the amount was read in a table, true where it is rounded."""


class NutrientFacts(Content, frozen=True, kw_only=True):
    order: int
    unit: Literal["µg", "mg"]
    evidence: str
    sources: tuple[str, ...]
    reference: tuple[Amount, ...]
    foods: tuple[Food, ...]


class NutrientWords(Content, frozen=True, kw_only=True):
    """`upper` is the sentence about the upper level; `foods` names each food with its portion, by its id."""

    name: str
    upper: str
    caution: str
    note: str = ""
    foods: dict[str, str]
