"""What tests that write whole sites share."""

import pytest

from webapp.build import packing


@pytest.fixture
def quick_packing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compress as fast as can be: how small files get is not what these tests look at."""
    monkeypatch.setattr(packing, "BEST", 1)
    monkeypatch.setattr(packing, "GOOD", 1)
    monkeypatch.setattr(packing, "QUICK", 1)
