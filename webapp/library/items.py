"""The library: every content item by kind and id, with its facts once and its words per language."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from msgspec import Struct

from webapp.figures.models import FigureFacts, FigureWords
from webapp.library.limits import Limits
from webapp.library.models.articles import ArticleFacts, ArticleWords
from webapp.library.models.causes import CauseFacts, CauseWords, MedicineFacts, MedicineWords
from webapp.library.models.evidence import EvidenceFacts, EvidenceWords, SourceFacts
from webapp.library.models.food import NutrientFacts, NutrientWords
from webapp.library.models.guides import (
    AreaFacts,
    AreaWords,
    CareFacts,
    CareWords,
    RoutineFacts,
    RoutineWords,
    StretchFacts,
    StretchWords,
)
from webapp.library.models.kept import KeptFacts, KeptWords
from webapp.library.models.quality import QualityFacts, QualityWords
from webapp.library.models.safety import (
    CautionFacts,
    CautionWords,
    EmergencyFacts,
    EmergencyWords,
    SafetyPageFacts,
    SafetyPageWords,
    WarningFacts,
    WarningWords,
)

F = TypeVar("F")
W = TypeVar("W")


class Item(Struct, Generic[F, W], frozen=True):
    """One folder of `content/`: what is true in every language, and the words of each."""

    id: str
    facts: F
    words: Mapping[str, W]


class Library(Struct, frozen=True, kw_only=True):
    """Everything Uncramp knows. Items of a kind stand in the order that their facts give, then by id."""

    languages: tuple[str, ...]
    limits: Limits
    sources: Mapping[str, Item[SourceFacts, None]]
    evidence: Mapping[str, Item[EvidenceFacts, EvidenceWords]]
    warnings: Mapping[str, Item[WarningFacts, WarningWords]]
    cautions: Mapping[str, Item[CautionFacts, CautionWords]]
    emergency: Mapping[str, Item[EmergencyFacts, EmergencyWords]]
    figures: Mapping[str, Item[FigureFacts, FigureWords]]
    stretches: Mapping[str, Item[StretchFacts, StretchWords]]
    care: Mapping[str, Item[CareFacts, CareWords]]
    areas: Mapping[str, Item[AreaFacts, AreaWords]]
    routines: Mapping[str, Item[RoutineFacts, RoutineWords]]
    safety_pages: Mapping[str, Item[SafetyPageFacts, SafetyPageWords]]
    articles: Mapping[str, Item[ArticleFacts, ArticleWords]]
    nutrients: Mapping[str, Item[NutrientFacts, NutrientWords]]
    causes: Mapping[str, Item[CauseFacts, CauseWords]]
    medicines: Mapping[str, Item[MedicineFacts, MedicineWords]]
    kept: Mapping[str, Item[KeptFacts, KeptWords]]
    quality: Mapping[str, Item[QualityFacts, QualityWords]]
