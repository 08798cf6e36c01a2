"""docs/security.md names a test for each attack and each fault, and each of them is there."""

import re

import pytest

from tests.support.documents import quoted, read, rows
from webapp.config import ROOT

DOCUMENT = read("docs/security.md")
ROWS = [
    row
    for part in DOCUMENT.split("\n## ")[1:]
    if "| attack or fault |" in part
    for row in rows(part, "attack or fault")
]
TEST = re.compile(r"(?P<path>tests/[\w/]+\.py)::(?P<name>test_\w+)")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_each_line_names_tests_that_there_are(row: list[str]) -> None:
    found = [TEST.fullmatch(each) for each in quoted(row[2])]
    assert found
    for test in found:
        assert test, row[2]
        assert f"def {test['name']}(" in (ROOT / test["path"]).read_text("utf-8"), test[0]
