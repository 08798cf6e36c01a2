"""Which struct reads the facts and the words of each kind of content."""

from typing import Any

from msgspec import Struct

from webapp.figures.models import FigureFacts, FigureWords
from webapp.library.models import articles, causes, evidence, food, guides, kept, quality, safety


class Kind(Struct, frozen=True):
    """`words` is None for a kind without anything to translate (sources are cited in their own language)."""

    facts: type[Any]
    words: type[Any] | None


KINDS: dict[str, Kind] = {
    "sources": Kind(evidence.SourceFacts, None),
    "evidence": Kind(evidence.EvidenceFacts, evidence.EvidenceWords),
    "warnings": Kind(safety.WarningFacts, safety.WarningWords),
    "cautions": Kind(safety.CautionFacts, safety.CautionWords),
    "emergency": Kind(safety.EmergencyFacts, safety.EmergencyWords),
    "figures": Kind(FigureFacts, FigureWords),
    "stretches": Kind(guides.StretchFacts, guides.StretchWords),
    "care": Kind(guides.CareFacts, guides.CareWords),
    "areas": Kind(guides.AreaFacts, guides.AreaWords),
    "routines": Kind(guides.RoutineFacts, guides.RoutineWords),
    "safety_pages": Kind(safety.SafetyPageFacts, safety.SafetyPageWords),
    "articles": Kind(articles.ArticleFacts, articles.ArticleWords),
    "nutrients": Kind(food.NutrientFacts, food.NutrientWords),
    "causes": Kind(causes.CauseFacts, causes.CauseWords),
    "medicines": Kind(causes.MedicineFacts, causes.MedicineWords),
    "kept": Kind(kept.KeptFacts, kept.KeptWords),
    "quality": Kind(quality.QualityFacts, quality.QualityWords),
}

WITH_WORDS = tuple(name for name, kind in KINDS.items() if kind.words)
"""The kinds whose items say something in every language."""
