"""Every drawing of the product: whole bodies, above the floor, in three languages, and light."""

import re
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest

from webapp.figures.models import FigureFacts, FigureWords
from webapp.figures.pose import Point
from webapp.figures.skeleton import Skeleton, on_bone
from webapp.figures.svg import PARTS, draw, part_defs, parts_of
from webapp.figures.things import MATTRESS

FOLDER = Path(__file__).parents[2] / "content" / "figures"
KEYS = sorted(folder.name for folder in FOLDER.iterdir())
LANGUAGES = ("en", "nl", "es")
HARD_LIMIT = 3000
"""Bytes of one drawing before compression."""

SINKS = 1.0
"""Units that a heel may press into the floor."""


def facts(key: str) -> FigureFacts:
    return msgspec.toml.decode((FOLDER / key / "facts.toml").read_bytes(), type=FigureFacts)


def words(key: str, language: str) -> FigureWords:
    return msgspec.toml.decode((FOLDER / key / f"{language}.toml").read_bytes(), type=FigureWords)


def lowest(skeleton: Skeleton) -> float:
    """The height of the lowest fingertip, heel or toe."""
    tips: dict[str, list[Point]] = {
        "hand": [(0, 14)],
        "foot": [(-6.5, 4.4), (-4.6, 7), (11, 7)],
        "toes": [(4.2, 2.6)],
    }
    return min(
        -on_bone(skeleton[f"{side}-{part}"], point)[1]
        for side in ("near", "far")
        for part, points in tips.items()
        for point in points
    )


@pytest.mark.parametrize("key", KEYS)
def test_no_hand_or_foot_goes_through_the_floor(key: str) -> None:
    for skeleton in facts(key).skeletons():
        assert lowest(skeleton) >= -SINKS


@pytest.mark.parametrize("key", KEYS)
def test_nobody_on_a_bed_sinks_through_the_mattress(key: str) -> None:
    figure = facts(key)
    if any(prop.kind == "bed" for prop in figure.props):
        for skeleton in figure.skeletons():
            assert lowest(skeleton) >= MATTRESS - 2 * SINKS


@pytest.mark.parametrize("key", KEYS)
def test_the_whole_body_is_inside_the_frame(key: str) -> None:
    figure = facts(key)
    frame = figure.frame
    for skeleton in figure.skeletons():
        crown = on_bone(skeleton["head"], (-4, -34))
        assert frame.left < crown[0] < frame.left + frame.width
        assert -crown[1] < frame.bottom + frame.height
        for bone in skeleton.values():
            assert frame.left + 5 < bone.x < frame.left + frame.width - 5


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_drawing_has_words_in_every_language(key: str, language: str) -> None:
    said = words(key, language)
    assert said.title
    assert said.description.endswith(".")
    if language != "en":
        assert said != words(key, "en")


@pytest.mark.parametrize("key", KEYS)
def test_a_drawing_is_light(key: str) -> None:
    assert len(draw(facts(key), title="", description="", key=key).encode()) < HARD_LIMIT


@pytest.mark.parametrize("key", KEYS)
def test_a_drawing_is_well_formed_and_uses_parts_that_exist(key: str) -> None:
    drawing = draw(facts(key), title='a < b & "c"', description="<b>", key=key)
    root = ElementTree.fromstring(drawing)  # noqa: S314
    assert [child.text for child in root[:2]] == ['a < b & "c"', "<b>"]
    assert root.attrib["aria-labelledby"] == f"{key}-t {key}-d"
    assert parts_of(facts(key)) <= PARTS.keys()
    assert "style=" not in drawing


@pytest.mark.parametrize("key", KEYS)
def test_every_movement_turns_the_short_way_round(key: str) -> None:
    drawing = draw(facts(key), title="", description="", key=key)
    for transform, start in re.findall(r'transform="([^"]*)" data-from="([^";]*)', drawing):
        turn = re.search(r"rotate\(([^)]*)", transform)
        assert abs(float(start.split()[2]) - float(turn[1] if turn else 0)) <= 180


def test_a_decorative_drawing_is_hidden_and_has_no_words() -> None:
    drawing = draw(facts(KEYS[0]), title="secret", description="secret", key="x", decorative=True)
    assert 'aria-hidden="true"' in drawing
    assert "secret" not in drawing


def test_the_shared_parts_are_only_those_asked_for() -> None:
    some = part_defs(["head", "trunk", "head"])
    assert [group.attrib["id"] for group in ElementTree.fromstring(some)[0]] == ["p-head", "p-trunk"]  # noqa: S314
    assert len(ElementTree.fromstring(part_defs())[0]) == len(PARTS)  # noqa: S314
