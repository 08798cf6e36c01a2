"""Scripts that need no page are tested in Node, as a part of `make check`; see tests/js/."""

from tests.support.node import HERE
from webapp.assets.files import STATIC


def test_every_module_of_the_core_has_its_tests() -> None:
    modules = {path.stem for path in (STATIC / "js" / "core").glob("*.js")}
    tested = {path.name.removesuffix(".test.js") for path in (HERE / "core").glob("*.test.js")}
    assert tested == modules
