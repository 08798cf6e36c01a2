// Runs in every page of a Chromium that no debugger holds (bench/tap.py): taps the start button of home once, and tells when
// what follows is first seen. Times are milliseconds since 1970, at the end of the frame that first shows it.
const [HOME, INSTEAD] = ["/en/", "/en/stretch/plan/"];
const asked = new URL(location.href).searchParams;
for (const name of ["reports", "how"]) {
  const value = asked.get(name);
  if (value) localStorage.setItem(`bench.${name}`, value);
}
const how = localStorage.getItem("bench.how");

/** @param {string} event */
function report(event) {
  const at = performance.timeOrigin + performance.now();
  const body = JSON.stringify({ event, path: location.pathname, ahead: false, at, noted: [] });
  fetch(`http://127.0.0.1:${localStorage.getItem("bench.reports")}/`, { method: "POST", mode: "no-cors", body });
}

/** @param {string} event @param {string} selector  of what has words once it is there */
function reportSeen(event, selector) {
  const isSeen = (element) => element.textContent.trim() && element.checkVisibility({ visibilityProperty: true });
  const look = () => {
    // A timer that starts in the frame runs after it is painted.
    if (Array.from(document.querySelectorAll(selector)).some(isSeen)) setTimeout(report, 0, event);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** An empty page in the place of one that is held: a tap on it goes the same way as one on a guide. */
async function keepEmptyPage() {
  const [name] = (await caches.keys()).filter((key) => key.startsWith("uncramp-"));
  const cache = await caches.open(name);
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  const html = await fetch("/bench-empty/").then((response) => response.text());
  await cache.put(INSTEAD, new Response(html, { headers }));
  report("held");
}

function watchHome() {
  if (how === "install") {
    const wait = () => {
      if ("offlineReady" in document.documentElement.dataset) keepEmptyPage();
      else setTimeout(wait, 200);
    };
    return wait();
  }
  const tap = () => {
    const start = document.querySelector("[data-start]");
    if (how === "empty") start.href = INSTEAD;
    report("tapped");
    start.click();
  };
  // Only a page rendered ahead tells when it is; the others have as much time.
  if (how === "ahead") addEventListener("storage", ({ key }) => key === "bench.ahead" && tap());
  else addEventListener("load", () => setTimeout(tap, 8000));
}

function watchNext() {
  reportSeen("seen", location.pathname === INSTEAD ? "main" : ".step .do");
  if (location.pathname !== INSTEAD) reportSeen("counts", "[data-player][data-seconds-left]");
}

if (location.pathname === HOME) watchHome();
else if (document.prerendering) {
  document.addEventListener("prerenderingchange", watchNext, { once: true });
  addEventListener("load", () => setTimeout(() => localStorage.setItem("bench.ahead", String(Date.now())), 4000));
} else watchNext();
