// In the page before anything else: when is what first seen, and does anything jump?
// Times are milliseconds from the navigation's start to the end of the frame that first shows it.
// Every sample is someone's first: nothing is left of the one before.
localStorage.clear();

window.benchJumps = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.benchJumps += entry.value;
}).observe({ type: "layout-shift", buffered: true });

window.benchSeen = (selector) =>
  new Promise((resolve) => {
    const visible = (element) =>
      element.textContent.trim() && element.checkVisibility({ visibilityProperty: true });
    const look = () => {
      if (Array.from(document.querySelectorAll(selector)).some(visible)) {
        // A timer that starts in the frame runs after it is painted.
        setTimeout(() => resolve(performance.now()));
      } else {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  });

// Begun now: asking from outside would come too late.
const isEmptyPage = ["/en/bench-empty/", "/en/stretch/plan/"].includes(location.pathname);
window.benchFirst = window.benchSeen(isEmptyPage ? "main" : ".step .do");
window.benchRunning = isEmptyPage ? null : window.benchSeen("[data-player][data-state]");

// Milliseconds from the first frame to the beginning of what the guide counts, as the phone remembers it: the first
// number stands there from the first frame on.
window.benchBegan = window.benchRunning?.then(() => {
  const { savedAt, elapsed } = JSON.parse(localStorage.getItem("uncramp.session"));
  const [frame] = performance.getEntriesByName("first-contentful-paint");
  return savedAt - elapsed - performance.timeOrigin - frame.startTime;
});
