from xml.etree import ElementTree

from webapp.figures.bodymap import Region, bodymap


def calf(x: float, label: str = "Calf") -> Region:
    return Region("back", (x, 45), (x, 25), (5, 3.3), "/en/relief/calf/", label, current=True)


def test_both_legs_of_an_area_are_one_link_with_a_larger_place_to_touch() -> None:
    root = ElementTree.fromstring(bodymap([calf(-8.9), calf(8.9)]))  # noqa: S314
    (link,) = root.findall("a")
    assert link.attrib == {"href": "/en/relief/calf/", "aria-label": "Calf", "aria-current": "true"}
    assert [path.attrib["class"] for path in link] == ["spot", "spot", "touch", "touch"]


def test_words_are_escaped() -> None:
    root = ElementTree.fromstring(bodymap([calf(8.9, 'A & "B" <c>')]))  # noqa: S314
    link = root.find("a")
    assert link is not None
    assert link.attrib["aria-label"] == 'A & "B" <c>'
