"""What the phone keeps, through the page's store module, and how much it may keep."""

import re
from typing import Any

from playwright.sync_api import Page

from tests.support.modules import source

Said = str | re.Pattern[str]
NO_ROOM = "This could not be saved. Your phone may be full."
UNSAVED = re.compile(r"This could not be saved\.(?! Your phone)")
"""What is said of a change that was not kept: there is no room for it, or anything else."""
UNOPENED = "Your phone does not open what you noted."
"""What is said of records that were not read."""
AWAY = "/en/offline/"
"""A page whose modules leave the store alone."""
IMPATIENT = """
  window.isSilent = true;
  const { timeout } = AbortSignal;
  AbortSignal.timeout = (milliseconds) => timeout.call(AbortSignal, isSilent ? milliseconds / 10 : milliseconds);"""
"""As long as `isSilent`, what is never answered is given up in a tenth of the time."""
SILENT = (
    IMPATIENT
    + """
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...asked) {
    const request = open.apply(this, asked);
    const heard = ["upgradeneeded", "success", "error", "blocked"];
    if (isSilent) for (const name of heard) request.addEventListener(name, (event) => event.stopImmediatePropagation());
    return request;
  };"""
)
"""As long as `isSilent`, no open is ever answered."""
REFUSED = """
  IDBFactory.prototype.open = () => {
    throw new DOMException("blocked", "SecurityError");
  };"""
"""As in a window that keeps nothing."""
LATE = """
  const { open } = IDBFactory.prototype;
  const asked = [];
  window.isLate = true;
  IDBFactory.prototype.open = function (...names) {
    if (window.isRefused) throw new DOMException("blocked", "SecurityError");
    const request = open.apply(this, names);
    const hold = (event) => event.isTrusted && event.stopImmediatePropagation();
    const heard = ["upgradeneeded", "success", "error", "blocked"];
    if (isLate) for (const name of heard) request.addEventListener(name, hold);
    if (isLate) asked.push(request);
    return request;
  };
  window.answer = async (outcome) => {
    isLate = false;
    window.isRefused = outcome === "error";
    for (const request of asked) {
      while (request.readyState === "pending") await new Promise((resolve) => setTimeout(resolve, 20));
      request.dispatchEvent(new Event(outcome));
    }
  };"""
"""No open is answered before `answer("success")`, where the database is there, or `answer("error")`."""


def store(page: Page, work: str, argument: Any = None) -> Any:
    """What `work` gives, a function of the page's store module `s` and one argument."""
    return page.evaluate(
        f"""async (argument) => {{
          // One for the life of the page, as its own is: without a database the records are in it.
          const s = (window.storeOfTests ??= {source("records/database.js")});
          const late = new Promise((_, reject) => setTimeout(reject, 20_000, new Error("the store gave no answer")));
          return Promise.race([({work})(s, argument), late]);
        }}""",
        argument,
    )


def keep(page: Page, *records: dict[str, Any]) -> None:
    store(page, "(s, records) => s.put('cramps', ...records)", list(records))


def limit(page: Page, size: int) -> None:
    """How many bytes the site may keep. The browser looks again only after a while: say it before anything is kept."""
    page.goto(AWAY)
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": page.evaluate("location.origin"), "quotaSize": size})
