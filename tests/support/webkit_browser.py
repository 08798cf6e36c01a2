"""A window with WebKitGTK in it and nothing else, for WebKitWebDriver to start. What goes wrong in a page is written
to the file that UNCRAMP_ERRORS names, one line each; the script that UNCRAMP_BEFORE names runs first in each page.

The distribution's own Python runs it, since the bindings of GTK are the distribution's.
"""

import os
from pathlib import Path
from typing import Any

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402 - the versions come first

WIDTH, HEIGHT = 390, 844
WATCH = Path(__file__).with_name("webkit_errors.js").read_text(encoding="utf-8")
BEFORE = Path(os.environ["UNCRAMP_BEFORE"]).read_text(encoding="utf-8")

context = WebKit2.WebContext.new_ephemeral()
context.set_automation_allowed(True)


def noted(_: Any, message: Any) -> None:
    with Path(os.environ["UNCRAMP_ERRORS"]).open("a", encoding="utf-8") as file:
        print(message.get_js_value().to_string(), file=file)


def opened(*_: Any) -> Any:
    content = WebKit2.UserContentManager()
    content.register_script_message_handler("errors")
    content.connect("script-message-received::errors", noted)
    everywhere, first = WebKit2.UserContentInjectedFrames.ALL_FRAMES, WebKit2.UserScriptInjectionTime.START
    for script in (WATCH, BEFORE):
        content.add_script(WebKit2.UserScript.new(script, everywhere, first, None, None))
    view = WebKit2.WebView(web_context=context, user_content_manager=content, is_controlled_by_automation=True)
    window = Gtk.Window(default_width=WIDTH, default_height=HEIGHT, decorated=False)
    view.connect("close", lambda _: window.destroy())
    window.add(view)
    window.show_all()
    return view


def begun(_: Any, session: Any) -> None:
    about = WebKit2.ApplicationInfo.new()
    about.set_name("Uncramp's tests")
    session.set_application_info(about)
    session.connect("create-web-view", opened)


context.connect("automation-started", begun)
Gtk.main()
