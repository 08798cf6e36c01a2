"""Every drawing of the product: whole bodies, above the floor, in three languages, and light."""

import re
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest

from tests.figures.show import STYLES, content
from webapp.figures.bodies import OTHERS
from webapp.figures.colours import DAY
from webapp.figures.files import figure_file, motions, parts_file
from webapp.figures.models import FigureFacts, FigureWords
from webapp.figures.pose import Point
from webapp.figures.skeleton import Skeleton, on_bone
from webapp.figures.svg import PARTS, draw, part_defs, parts_of, refer
from webapp.figures.things import MATTRESS
from webapp.library.reading import read

FOLDER = Path(__file__).parents[2] / "content" / "figures"
KEYS = sorted(folder.name for folder in FOLDER.iterdir())
BODIES = [key for key, figure in content().items() if figure.closeup is msgspec.UNSET]
"""The drawings of a whole body; those of a close-up have tests of their own."""
LEGS_ONLY = {"clot-leg"}
"""Drawings whose frame leaves out all above the legs, on purpose."""
LANGUAGES = ("en", "nl", "es")
HARD_LIMIT = 3000
"""Bytes of a body in a drawing before compression; a second one may have two thirds of that."""

SINKS = 1.0
"""Units that a heel may press into the floor."""


def facts(key: str) -> FigureFacts:
    return msgspec.toml.decode((FOLDER / key / "facts.toml").read_bytes(), type=FigureFacts)


def words(key: str, language: str) -> FigureWords:
    found = read(FOLDER / key / f"{language}.toml", FOLDER, FigureWords)
    assert isinstance(found, FigureWords), found
    return found


def everybody(figure: FigureFacts) -> list[Skeleton]:
    """The bones at every moment, of who helps too."""
    return figure.skeletons() + figure.helper_skeletons()


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


@pytest.mark.parametrize("key", BODIES)
def test_no_hand_or_foot_goes_through_the_floor(key: str) -> None:
    for skeleton in everybody(facts(key)):
        assert lowest(skeleton) >= -SINKS


@pytest.mark.parametrize("key", BODIES)
def test_nobody_on_a_bed_sinks_through_the_mattress(key: str) -> None:
    figure = facts(key)
    if any(prop.kind == "bed" for prop in figure.props):
        for skeleton in figure.skeletons():
            assert lowest(skeleton) >= MATTRESS - 2 * SINKS


@pytest.mark.parametrize("key", sorted(set(BODIES) - LEGS_ONLY))
def test_the_whole_body_is_inside_the_frame(key: str) -> None:
    figure = facts(key)
    frame = figure.frame
    for skeleton in everybody(figure):
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
    bodies = 5 / 3 if facts(key).helper else 1
    assert len(draw(facts(key), name=key, words=words(key, "en")).encode()) < HARD_LIMIT * bodies


@pytest.mark.parametrize("key", KEYS)
def test_a_drawing_is_well_formed_and_uses_parts_that_exist(key: str) -> None:
    drawing = draw(facts(key), name=key, words=FigureWords(title='a < b & "c"', description="<b>"))
    root = ElementTree.fromstring(drawing)  # noqa: S314
    assert (root.findtext("title"), root.findtext("desc")) == ('a < b & "c"', "<b>")
    assert root.attrib["data-figure"] == key
    assert parts_of(facts(key)) <= PARTS.keys()
    assert "style=" not in drawing


@pytest.mark.parametrize("key", KEYS)
def test_every_movement_turns_the_short_way_round(key: str) -> None:
    root = ElementTree.fromstring(draw(facts(key), name=key, words=None))  # noqa: S314
    uses = [element for element in root.iter() if element.tag == "use"]
    for index, way in motions({key: facts(key)}).get(key, []):
        turn = re.search(r"rotate\(([^)]*)", uses[index].attrib.get("transform", ""))
        start = way.split(";")[0]
        assert abs(float(start.split()[2]) - float(turn[1] if turn else 0)) <= 180


def test_a_decorative_drawing_is_hidden_and_has_no_words() -> None:
    for drawing in (
        draw(facts(KEYS[0]), name=KEYS[0], words=None),
        refer(facts(KEYS[0]), address="#x", words=None),
    ):
        assert 'aria-hidden="true"' in drawing
        assert "<title>" not in drawing


def test_a_drawing_out_of_a_file_has_the_words_and_the_frame_of_the_drawing_itself() -> None:
    key = "care-walk"
    first, second = (
        ElementTree.fromstring(text)  # noqa: S314
        for text in (
            draw(facts(key), name=key, words=words(key, "nl")),
            refer(facts(key), address=f"/figures/{key}.svg#{key}", words=words(key, "nl")),
        )
    )
    for name in ("viewBox", "role", "class"):
        assert first.attrib[name] == second.attrib[name]
    for name in ("title", "desc"):
        assert first.findtext(name) == second.findtext(name)


def test_the_shared_parts_are_only_those_asked_for() -> None:
    some = part_defs(["head", "trunk", "head"])
    assert [part.attrib["id"] for part in ElementTree.fromstring(some)] == ["p-head", "p-trunk"]  # noqa: S314
    assert len(ElementTree.fromstring(part_defs())) == len(PARTS)  # noqa: S314


@pytest.mark.parametrize("key", KEYS)
def test_a_file_has_its_drawing_and_the_parts_of_it_and_no_others(key: str) -> None:
    text = figure_file(key, facts(key))
    ids = {element.attrib["id"] for element in ElementTree.fromstring(text).iter() if "id" in element.attrib}  # noqa: S314
    assert {name.split('"')[0] for name in text.split('href="#')[1:]} == ids - {key}


@pytest.mark.parametrize("text", [figure_file(KEYS[0], facts(KEYS[0])), parts_file()])
def test_what_is_in_a_file_is_styled_only_where_a_page_shows_it(text: str) -> None:
    (shapes,) = ElementTree.fromstring(text)  # noqa: S314
    assert shapes.tag.endswith("}defs")
    assert shapes.attrib == {"display": "none"}


def test_every_colour_of_the_style_sheet_is_one_that_the_drawings_use() -> None:
    names = re.findall(r"--f-([a-z-]+):", STYLES)
    drawn = "".join(figure_file(key, facts(key)) for key in KEYS)
    assert set(names) <= DAY.keys() | {f"{seen}{body}" for body in OTHERS for seen in ("", "no-")}
    assert DAY.keys() == set(re.findall(r"var\(--f-([a-z-]+),#", drawn))
