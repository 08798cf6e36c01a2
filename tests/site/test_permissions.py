"""What a page could ask a phone for and does not."""

import pytest

from tests.support.answers import get
from tests.support.server import Server


@pytest.mark.parametrize("path", ["/nl/", "/en/relief/calf/", "/es/diary/", "/en/settings/", "/en/nowhere/"])
def test_other_pages_give_up_camera_place_microphone_and_payments(server: Server, path: str) -> None:
    policy = get(server, path)[1]["permissions-policy"]
    assert {"camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()"} <= set(policy.split(", "))


@pytest.mark.parametrize("language", ["nl", "es", "en"])
def test_only_the_page_of_the_own_data_may_use_the_camera_and_nobody_in_a_frame(server: Server, language: str) -> None:
    policy = get(server, f"/{language}/settings/data/")[1]["permissions-policy"].split(", ")
    assert "camera=(self)" in policy
    assert {"geolocation=()", "microphone=()", "payment=()", "usb=()"} <= set(policy)
