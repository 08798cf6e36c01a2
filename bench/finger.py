"""A tap as a finger does it, without what the tool that measures it puts in its way."""

from typing import Any

from playwright.sync_api import CDPSession, Locator

PAUSE = 300
"""Milliseconds before each tap."""
HELD_DOWN = 50
"""Milliseconds of a tap."""
PLAYWRIGHTS = "__playwright_utility_world"
"""How the name of the context begins in which Playwright's own script runs, and nothing of the page."""
LET_GO = """
  for (const [type, listeners] of Object.entries(getEventListeners(window)))
    for (const { listener, useCapture } of listeners) removeEventListener(type, listener, useCapture);"""


def tap(button: Locator) -> None:
    """What Playwright runs in the page to find the button is over by then.

    Chromium's own gesture: a touch that the debugger dispatches counts from when it was asked for, and is let through
    only when the page has drawn one frame more, which no finger waits for (20 ms of 28 in a trace at this speed).
    """
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box, f"{button} is not shown"
    session = button.page.context.new_cdp_session(button.page)
    _let_go_of_touches(session)
    button.page.wait_for_timeout(PAUSE)
    where = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    # Emulated touches come from a mouse, and a click comes of them as of a finger's.
    session.send("Emulation.setEmitTouchEventsForMouse", {"enabled": True, "configuration": "mobile"})
    session.send("Input.synthesizeTapGesture", {**where, "duration": HELD_DOWN, "gestureSourceType": "mouse"})
    session.detach()


def _let_go_of_touches(session: CDPSession) -> None:
    """Playwright listens to every touch and may stop it: each waits for the page, twice (some 14 ms at this speed)."""
    contexts: list[dict[str, Any]] = []
    session.on("Runtime.executionContextCreated", lambda event: contexts.append(event["context"]))
    session.send("Runtime.enable")
    [own] = [each["id"] for each in contexts if each["name"].startswith(PLAYWRIGHTS)]
    session.send("Runtime.evaluate", {"contextId": own, "expression": LET_GO, "includeCommandLineAPI": True})
