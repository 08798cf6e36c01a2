"""How hard each file is compressed: by who waits for it, the phone or the start."""

import brotli
import pytest

from webapp.assets.files import SiteFile
from webapp.build import packing
from webapp.build.packing import packed
from webapp.build.progress import SILENT

WORDS = b"".join(b'{"name": "calf", "place": "%d, %x"}\n' % (number, number * 7919) for number in range(3000))
"""Long enough that each quality makes something else of it."""


@pytest.mark.parametrize(
    ("path", "content_type", "start", "quality"),
    [
        ("/static/0a/offline/common.json", "application/json", b"", packing.BEST),
        ("/static/0a/offline/nl.json", "application/json", b"", packing.GOOD),
        ("/static/0a/offline/pt-BR.json", "application/json", b"", packing.GOOD),
        ("/static/0a/offline/nl.index.json", "application/json", b"", packing.BEST),
        ("/nl/relief/calf/", "text/html; charset=utf-8", b'<body data-page="guide">', packing.BEST),
        ("/nl/learn/", "text/html; charset=utf-8", b'<body data-page="learn">', packing.QUICK),
    ],
)
def test_a_file_is_compressed_as_hard_as_those_who_wait_for_it_gain_by_it(
    path: str, content_type: str, start: bytes, quality: int
) -> None:
    file = SiteFile(path=path, content_type=content_type, body=start + WORDS)
    [(_, forms)] = packed([file], None, SILENT)
    assert forms
    qualities = (packing.BEST, packing.GOOD, packing.QUICK)
    alike = [each for each in qualities if forms[0] == brotli.compress(file.body, quality=each)]
    assert alike == [quality]
