"""Scripts that need no page are tested in Node; see tests/js/."""

import re

from tests.support.node import HERE, node_tests
from webapp.assets.files import STATIC


def test_every_test_of_a_script_in_node_passes() -> None:
    done = node_tests()
    failed = done.stdout.partition("failing tests:")[2] or done.stdout
    assert done.returncode == 0, failed
    assert re.search(r"^. pass [1-9]", done.stdout, re.MULTILINE), done.stdout


def test_every_module_of_the_core_has_its_tests() -> None:
    modules = {path.stem for path in (STATIC / "js" / "core").glob("*.js")}
    tested = {path.name.removesuffix(".test.js") for path in (HERE / "core").glob("*.test.js")}
    assert tested == modules
