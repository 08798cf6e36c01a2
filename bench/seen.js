// In the page before anything else: when was it first seen, and did it jump?
// `seen` is the time of the frame that first shows an element matching `wanted`, from the navigation's start.
window.benchJumps = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.benchJumps += entry.value;
}).observe({ type: "layout-shift", buffered: true });

window.benchSeen = new Promise((resolve) => {
  const wanted = location.pathname.includes("bench-empty") ? "main" : "[data-player][data-state]";
  const look = () => {
    const element = document.querySelector(wanted);
    if (element?.textContent.trim() && element.checkVisibility({ visibilityProperty: true })) {
      // A timer that starts in the frame runs after it is painted.
      setTimeout(() => resolve(performance.now()));
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
});
