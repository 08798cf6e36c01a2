// Runs in every page of a Chromium that no debugger holds (tests/support/undebugged.py): tells the test what happens there.
const asked = new URL(location.href).searchParams;
for (const name of ["reports", "taps"]) {
  const value = asked.get(name);
  if (value) localStorage.setItem(`test.${name}`, value);
}

const said = new Set();

/** Each event once in a page. @param {string} event @param {boolean} [happened] */
function report(event, happened = true) {
  if (!happened || said.has(event)) return;
  said.add(event);
  const body = JSON.stringify({
    event,
    path: location.pathname,
    ahead: Boolean(document.prerendering),
    at: performance.timeOrigin + performance.now(),
    noted: Object.keys(localStorage).filter((key) => key.startsWith("uncramp.")),
  });
  fetch(`http://127.0.0.1:${localStorage.getItem("test.reports")}/`, {
    method: "POST",
    mode: "no-cors",
    body,
  });
}

const there = (selector) => document.querySelector(selector) !== null;
new MutationObserver(() => {
  report("held", there("html[data-offline-ready]"));
  report("ready", there("html[data-live]"));
  report("begun", there("[data-player][data-state]"));
  report("counts", there("[data-player][data-seconds-left]"));
}).observe(document, { subtree: true, childList: true, attributes: true });
document.addEventListener("prerenderingchange", () => report("shown"));
// A second after its scripts are there; whatever they do by themselves they have done.
addEventListener("load", () => setTimeout(report, 1000, "read"));

// The only tap: one page rendered ahead tells the page that waits for it.
addEventListener("load", () => {
  if (document.prerendering) setTimeout(() => localStorage.setItem("test.ahead", location.pathname), 1500);
});
addEventListener("storage", ({ key }) => {
  if (key !== "test.ahead" || localStorage.getItem("test.taps") !== "yes") return;
  report("tapped");
  document.querySelector("[data-start]").click();
});
