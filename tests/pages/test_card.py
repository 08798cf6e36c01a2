"""What stands on a bedside card."""

from xml.etree.ElementTree import Element

from tests.support.page_rules import HTML, CheckingClient


def words_of(part: Element) -> str:
    return " ".join("".join(part.itertext()).split())


def card(pages: CheckingClient, path: str) -> str:
    """The words of the first card on the page."""
    return words_of(next(pages.get(path).iter(f"{HTML}article")))


def test_a_card_says_which_steps_do_not_go_with_what(pages: CheckingClient) -> None:
    said = card(pages, "/en/relief/foot/card/")
    assert "Leave out a step with: hip replacement with movement limits (1); unsteady, dizzy or over 75 (2)." in said


def test_a_card_of_a_guide_has_its_warning_signs_numbers_and_after_care(pages: CheckingClient) -> None:
    said = card(pages, "/en/relief/upper-arm/card/")
    for words in (
        "Arm, jaw or back pain with pressure on your chest? Call the emergency number now.",
        "Arm or leg suddenly cold and pale or blue, or unable to move?",
        "The cramp lasts more than 10 minutes",
        "United Kingdom 999, 112",
        "Canada 911",
        "Lay something warm on the muscle. Never hot.",
    ):
        assert words in said


def test_a_card_of_a_routine_has_its_evidence_and_no_after_care(pages: CheckingClient) -> None:
    said = card(pages, "/en/stretch/bedtime/card/")
    assert "Every evening, right before sleep, for six weeks. About 3 minutes." in said
    assert "How sure we are: ◆◆◇some evidence" in said
    assert "Aftercare" not in said


def test_there_is_no_card_of_what_is_no_guide(pages: CheckingClient) -> None:
    pages.get("/en/relief/jaw/card/", status=404)
    pages.get("/en/stretch/nothing/card/", status=404)
