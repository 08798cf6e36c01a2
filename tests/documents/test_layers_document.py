"""docs/architecture.md and its picture allow the imports that the checks allow, and no others."""

import tomllib
from itertools import groupby
from typing import Any
from xml.etree import ElementTree

from bin.lib.layers import BELOW, STATIC
from tests.support.documents import quoted, read, rows
from webapp.config import ROOT

DOCUMENT = read("docs/architecture.md")
PICTURE = ElementTree.fromstring(read("docs/architecture.svg"))  # noqa: S314 (our own file)
SVG = "{http://www.w3.org/2000/svg}"


def contract(name: str) -> dict[str, Any]:
    contracts = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    found: dict[str, Any]
    (found,) = (each for each in contracts if each["name"] == name)
    return found


def layers(name: str) -> list[set[str]]:
    """From the top; what stands side by side is one set."""
    return [set(layer.split(" | ")) for layer in contract(name)["layers"]]


def drawn(stack: str, kind: str = "name") -> list[tuple[float, str]]:
    """The names in one stack of the picture, each with how far down it stands."""
    texts = PICTURE.findall(f"{SVG}g[@id='{stack}']/{SVG}text[@class='{kind}']")
    return sorted((float(each.attrib["y"]), each.text or "") for each in texts)


def test_the_server_is_drawn_with_the_layers_of_its_contract() -> None:
    floors = [{name for _, name in floor} for _, floor in groupby(drawn("server"), key=lambda each: each[0])]
    assert floors == layers("each package imports only those below it")


def test_the_phone_is_drawn_with_each_layer_above_those_that_it_imports() -> None:
    depth = {name: y for y, name in drawn("phone")}
    assert set(depth) == set(BELOW)
    for layer, below in BELOW.items():
        assert all(depth[layer] < depth[each] for each in below), layer


def test_every_room_is_drawn() -> None:
    rooms = {path.name for path in (STATIC / "js" / "rooms").iterdir()}
    assert {name for _, name in drawn("phone", "room")} == rooms


def test_the_layers_of_the_phone_import_what_the_check_lets_them() -> None:
    assert {quoted(layer)[0]: set(quoted(below)) for layer, below in rows(DOCUMENT, "layer")} == {
        layer: set(below) for layer, below in BELOW.items()
    }


def test_the_floors_of_the_reminders_are_those_of_their_contract() -> None:
    floors = [set(quoted(cells[0])) for cells in rows(DOCUMENT, "inside `webapp/reminders/`, from the top")]
    assert floors == layers("inside the reminders too")


def test_sql_and_the_web_server_are_known_where_the_contracts_allow_it() -> None:
    known = {row[0]: set(quoted(row[1])) for row in rows(DOCUMENT, "what only some know")}
    allowed = contract("only the store of the reminders knows SQL")["ignore_imports"]
    assert known["SQL"] == {_short(each.split(" -> ")[0]) for each in allowed}
    assert known["Flask"] == {_short(each) for each in contract("only the edges know the web server")["source_modules"]}


def test_every_file_of_the_picture_exists() -> None:
    files = ["".join(each.itertext()) for each in PICTURE.iter(f"{SVG}text") if each.get("class") == "file"]
    assert len(files) == 17
    for file in files:
        roots = (ROOT, ROOT / "webapp", STATIC, STATIC / "js")
        assert any((root / file).exists() for root in roots), file


def _short(module: str) -> str:
    return module.removeprefix("webapp.").removesuffix(".**")
