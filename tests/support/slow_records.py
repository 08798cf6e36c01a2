"""A phone whose records are slow, to find tests that do not wait: `make test ARGS="-p tests.support.slow_records"`.

Chromium's real database takes as long as on a busy phone for what a page reads first and for all that it writes. A test
that goes on before what it looks for is there, or leaves a page before that has kept something, fails with it;
without it, once in many runs on a busy machine.
"""

from typing import Any

from playwright.sync_api import Browser, BrowserContext

SLOW = """(() => {
  const FIRST = 600;
  const WRITE = 300;
  const now = performance.now.bind(performance);
  const { transaction } = IDBDatabase.prototype;
  const last = (busy, milliseconds) => {
    const end = now() + milliseconds;
    const store = busy.objectStore(busy.objectStoreNames[0]);
    const ask = () => now() < end && (store.count().onsuccess = ask);
    ask();
  };
  let isFirst = true;
  IDBDatabase.prototype.transaction = function (names, mode, ...more) {
    const every = [...this.objectStoreNames];
    // Whatever is asked for next waits for it.
    if (isFirst && every.length) last(transaction.call(this, every, "readwrite"), FIRST);
    isFirst &&= !every.length;
    const begun = transaction.call(this, names, mode, ...more);
    if (mode === "readwrite") last(begun, WRITE);
    return begun;
  };
})()"""
"""Milliseconds, by the real clock, also where a test has made another. As long as it asks, a transaction lasts."""

_new_context = Browser.new_context


def _new_slow_context(browser: Browser, **options: Any) -> BrowserContext:
    context = _new_context(browser, **options)
    context.add_init_script(SLOW)
    return context


Browser.new_context = _new_slow_context  # type: ignore[assignment, method-assign]
