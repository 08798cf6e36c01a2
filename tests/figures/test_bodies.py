"""Everybody who is drawn, in every pose: on what carries them, with hands that are seen, muscles that are theirs."""

import re
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from flask import Flask
from msgspec import UNSET

from tests.figures.shapes import away, inside, outlines
from tests.figures.show import ROOT, content
from webapp.figures.bodies import EVERYBODY, FROM_THE_SIDE, OTHERS, USUAL, BodyName, variants
from webapp.figures.models import FigureFacts
from webapp.figures.pose import Point
from webapp.figures.scene import scene
from webapp.figures.side_scene import GLOWS_ON
from webapp.figures.skeleton import PALM, Skeleton, on_bone
from webapp.figures.svg import PARTS, draw, part_defs, refer
from webapp.library.items import Library

STYLES = (ROOT / "webapp/static/css/pages/people.css").read_text(encoding="utf-8")
FIGURES = {key: figure for key, figure in content().items() if figure.closeup is UNSET and key != "clot-leg"}
SIDE = {key: figure for key, figure in FIGURES.items() if figure.view == "side"}
NOT_PREGNANT = {"belly-prop", "quad-prone", "help-quadriceps"}
"""Whoever is pregnant does not lie on her belly: no page shows her so."""
SHOWN = [
    (body, key)
    for body, key in product(OTHERS, SIDE)
    if not (body in FROM_THE_SIDE and (FIGURES[key].view == "front" or key in NOT_PREGNANT))
]
SINKS = 4.0
"""Units that somebody may lie or sit deeper than the slim woman: a mattress gives way."""
INSIDE = 1.5
"""Units that a muscle may reach over the edge of its limb, as points between which the edge is round."""
TONES = {"skin", "leg", "skin-far", "ear", "hair", "shirt", "sleeve", "sleeve-far", "shorts", "shorts-far"}


@cache
def bones(key: str) -> list[Skeleton]:
    return FIGURES[key].skeletons()


@cache
def shape(part: str, body: BodyName) -> list[list[Point]]:
    """The outlines of a part as this body has it."""
    drawn = OTHERS.get(body, {}).get(part, PARTS[part])
    return [outline for _, path in drawn for outline in outlines(path)]


def trunk_of(figure: FigureFacts) -> str:
    return "trunk-prone" if figure.prone else "trunk-swimming" if figure.swimsuit else "trunk"


def lowest(figure: FigureFacts, skeleton: Skeleton, body: BodyName) -> float:
    """The height of the lowest point of trunk, hips and legs."""
    parts = [
        (trunk_of(figure), "trunk"),
        ("hips", "trunk"),
        *((part, f"{side}-{part}") for part in ("thigh", "shank") for side in ("near", "far")),
    ]
    return min(
        -on_bone(skeleton[bone], point)[1] for part, bone in parts for outline in shape(part, body) for point in outline
    )


def hidden(figure: FigureFacts, skeleton: Skeleton, body: BodyName) -> bool:
    """Whether the trunk lies over the palm of the far hand."""
    palm = on_bone(skeleton["far-hand"], (0, PALM))
    trunk = shape(trunk_of(figure), body)
    return any(inside(palm, [on_bone(skeleton["trunk"], point) for point in outline]) for outline in trunk)


@pytest.mark.parametrize(("body", "key"), SHOWN)
def test_nobody_sinks_into_what_carries_them(body: BodyName, key: str) -> None:
    figure = FIGURES[key]
    for skeleton in bones(key):
        assert lowest(figure, skeleton, body) > lowest(figure, skeleton, USUAL) - SINKS


@pytest.mark.parametrize(("body", "key"), SHOWN)
def test_a_belly_hides_no_hand_that_is_seen_on_the_slim_woman(body: BodyName, key: str) -> None:
    figure = FIGURES[key]
    for skeleton in (bones(key)[0], bones(key)[-1]):
        if not hidden(figure, skeleton, USUAL):
            assert not hidden(figure, skeleton, body)


@pytest.mark.parametrize(("body", "muscle"), list(product(EVERYBODY, GLOWS_ON)))
def test_a_muscle_lies_on_its_limb(body: BodyName, muscle: str) -> None:
    limb = shape(GLOWS_ON[muscle], body)
    for outline in shape(f"glow-{muscle}", body):
        for point in outline:
            assert any(inside(point, each) or away(point, each) < INSIDE for each in limb)


@pytest.mark.parametrize("body", EVERYBODY)
def test_a_page_with_everybody_shows_of_each_part_what_this_body_has(body: BodyName) -> None:
    said = {f"--f-{body}": "inline", f"--f-no-{body}": "none"}
    for name, usual in PARTS.items():
        seen = [
            variant.part
            for variant in variants(name, usual, EVERYBODY)
            if all(_display(shown, said) != "none" for shown in variant.shown)
        ]
        assert seen == [OTHERS.get(body, {}).get(name, usual)]


def _display(shown: str, said: dict[str, str]) -> str:
    name, usual = shown.removeprefix("var(").removesuffix(")").split(",")
    return said.get(name, usual)


def test_a_page_with_one_body_has_its_shapes_and_no_conditions() -> None:
    for body in EVERYBODY:
        assert "display" not in part_defs(bodies={body})
    assert part_defs(bodies={"man"}) != part_defs()


def test_everybody_moves_alike_and_is_told_by_one_attribute() -> None:
    figure = FIGURES["calf-wall"]
    woman, man = (draw(figure, name="x", words=None, body=body) for body in (USUAL, "man"))
    assert man == woman.replace('class="figure"', 'class="figure" data-body="man"')
    assert 'data-body="man"' in refer(figure, address="#x", words=None, body="man")


def test_who_stands_for_what_the_page_is_about_is_not_changed_for_someone_else() -> None:
    fixed = {key for key, figure in FIGURES.items() if "data-fixed" in draw(figure, name=key, words=None)}
    assert fixed == {key for key in FIGURES if key.startswith("help-")}
    assert "data-fixed" in draw(FIGURES["calf-wall"], name="x", words=None, body="pregnant")


def test_a_body_that_has_no_front_is_refused_there() -> None:
    front = next(figure for figure in FIGURES.values() if figure.view == "front")
    assert isinstance(front.end, object)
    with pytest.raises(ValueError, match="body: pregnant is only drawn from the side"):
        FigureFacts(end=front.end, view="front", body="pregnant")
    used = {piece.part for figure in FIGURES.values() if figure.view == "front" for piece in scene(figure)}
    assert not used & OTHERS["pregnant"].keys()


@pytest.mark.parametrize("body", OTHERS)
@pytest.mark.parametrize("theme", ["", '[data-theme="dark"] ', '[data-theme="night"] '])
def test_each_has_every_tone_by_day_in_the_dark_and_at_night(body: BodyName, theme: str) -> None:
    (rules,) = re.findall(rf'\n +{re.escape(theme)}\.figure\[data-body="{body}"\] {{(.*?)}}', STYLES, re.DOTALL)
    assert set(re.findall(r"--f-([a-z-]+):", rules)) >= TONES | (set() if theme else {body, f"no-{body}"})


def test_a_page_that_shows_someone_else_has_their_tones_and_the_first_screen_has_nobody_else(app: Flask) -> None:
    client = app.test_client()
    library: Library = app.extensions["library"]
    paths = [
        *(f"relief/{name}/{card}" for name in library.areas for card in ("", "card/")),
        *(f"stretch/{name}/{card}" for name in library.routines for card in ("", "card/")),
        *(f"learn/{name}/" for name in library.articles),
        *("", "stretch/", "stretch/exercises/", "stretch/plan/", "stretch/own/", "relief/comfort/", "diary/"),
    ]
    shown: dict[str, set[str]] = {}
    for path in paths:
        text = client.get(f"/en/{path}").text
        shown[path] = set(re.findall(r'<svg class="figure" data-body="([a-z-]+)"', text))
        assert not shown[path] or f"[data-body={min(shown[path])}]" in text, path
    assert shown[""] == shown["relief/calf/"] == set()
    assert shown["stretch/pregnancy/"] == shown["learn/pregnancy/"] == {"pregnant"}
    assert shown["stretch/bedtime/"] == shown["learn/older-people/"] == {"man"}
    assert shown["stretch/"] == set(OTHERS)


def test_words_of_a_drawing_are_true_of_everybody_it_can_show() -> None:
    gendered = {
        "en": r"\b(woman|man|she|he|her|his)\b",
        "nl": r"\b(vrouw|man|ze|haar|zijn)\b",
        "es": r"\b(mujer|hombre)\b",
    }
    for key, figure in FIGURES.items():
        if figure.helper is UNSET:
            for language, words in gendered.items():
                text = Path(ROOT, "content/figures", key, f"{language}.toml").read_text(encoding="utf-8")
                assert not re.search(words, text, re.IGNORECASE), (key, language)
