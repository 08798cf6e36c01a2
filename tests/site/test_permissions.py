"""What a page could ask a phone for and never does."""

import pytest

from tests.support.answers import get
from tests.support.server import Server


@pytest.mark.parametrize("path", ["/nl/", "/en/relief/calf/", "/es/diary/", "/en/nowhere/"])
def test_every_page_gives_up_camera_place_microphone_and_payments(server: Server, path: str) -> None:
    policy = get(server, path)[1]["permissions-policy"]
    assert {"camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()"} <= set(policy.split(", "))
