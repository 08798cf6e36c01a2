from xml.etree import ElementTree

from webapp.figures.bodymap import bodymap, bodymarks
from webapp.figures.spots import Region


def calf(x: float, label: str = "Calf") -> Region:
    return Region("back", (x, 45), (x, 25), (5, 3.3), "/en/relief/calf/", label, current=True)


def test_both_legs_of_an_area_are_one_link_with_a_larger_place_to_touch() -> None:
    root = ElementTree.fromstring(bodymap([calf(-8.9), calf(8.9)]))  # noqa: S314
    (link,) = root.findall("a")
    assert link.attrib == {"href": "/en/relief/calf/", "aria-label": "Calf", "aria-current": "true"}
    seen, touched = (path.attrib["d"] for path in link)
    assert (seen.count("M"), touched.count("M")) == (2, 1)


def test_words_are_escaped() -> None:
    root = ElementTree.fromstring(bodymap([calf(8.9, 'A & "B" <c>')]))  # noqa: S314
    link = root.find("a")
    assert link is not None
    assert link.attrib["aria-label"] == 'A & "B" <c>'


def test_a_mark_has_the_side_of_the_person_who_is_drawn() -> None:
    places = [calf(-8.9), calf(8.9), calf(8.9)._replace(view="front"), calf(0)]
    root = ElementTree.fromstring(bodymarks(("calf", place) for place in places))  # noqa: S314
    marks = [path.attrib for path in root.findall("path")]
    assert [mark["data-side"] for mark in marks] == ["left", "right", "left", ""]
    assert {mark["data-area"] for mark in marks} == {"calf"}
