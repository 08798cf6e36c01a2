"""From the first screen through a cramp to the diary with a keyboard, and what a screen reader is given on the way."""

from playwright.sync_api import CDPSession, Page, expect

from tests.support.player import player, step

FEW = 40
"""Stops of the keyboard, more than any screen of the way has."""


class Reader:
    """What a screen reader says first: name and role of what has the focus, out of Chromium's accessibility tree."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._tree: CDPSession = page.context.new_cdp_session(page)
        self._tree.send("Accessibility.enable")

    @property
    def says(self) -> str:
        for node in self._tree.send("Accessibility.getFullAXTree")["nodes"]:
            states = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
            if states.get("focused") and node["role"]["value"] != "RootWebArea":
                return f"{node['name']['value']}, {node['role']['value']}"
        return ""

    def go_to(self, name: str) -> int:
        """Press Tab until something of this name has the focus; how many stops it took."""
        passed = []
        for stops in range(1, FEW):
            self._page.keyboard.press("Tab")
            passed.append(self.says)
            assert passed[-1] != ", ", "a stop without a name"
            if passed[-1].startswith(name):
                return stops
        raise AssertionError(f"no {name} among {passed}")


def test_from_home_to_the_diary_with_a_keyboard_and_a_screen_reader(page: Page) -> None:
    page.goto("/en/")
    reader = Reader(page)
    reader.go_to("Skip to main content")
    page.keyboard.press("Enter")
    assert reader.go_to("Calf") == 1
    assert reader.says.endswith("Start now, link")
    page.keyboard.press("Enter")

    player(page, "ready")
    now = page.locator("[data-current] [aria-live], [data-player] [aria-live]").first
    expect(now).to_contain_text("Get ready")
    assert reader.go_to("The cramp has gone") == 1
    page.keyboard.press("Enter")

    step(page, "helped")
    expect(page.locator("[data-current] .do")).to_be_focused()
    assert reader.says == "It let go. What helped?, heading"
    reader.go_to("0")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert reader.says == "4, button"
    page.keyboard.press("Enter")
    assert reader.go_to("Yes") == 1
    reader.go_to("Walking")
    page.keyboard.press("Enter")

    step(page, "check")
    expect(page.locator("[data-current] .do")).to_be_focused()
    expect(page.locator("[data-current] [data-none]")).to_be_enabled()
    # Each sign is a stop of its own before the row that passes them all.
    assert reader.go_to("None of these") == page.locator("[data-current] .signs summary").count() + 1
    page.keyboard.press("Enter")

    step(page, "pick")
    expect(page.locator("[data-current] .do")).to_be_focused()
    reader.go_to("That will do")
    page.keyboard.press("Enter")
    player(page, "done")
    expect(page.locator("[data-current] .do")).to_be_focused()
    reader.go_to("It is in your diary.")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Diary")
    expect(page.locator("[data-days] li [data-edit]")).to_be_focused()
    assert reader.says.startswith("Edit: Calf, ")
