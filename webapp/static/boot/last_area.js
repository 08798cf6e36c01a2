// Runs while the home page is parsed: the big button is for the area that was used last.
{
  const show = () => {
    let area = null;
    try {
      area = localStorage.getItem("uncramp.area");
    } catch {}
    const tile = area && document.querySelector(`[data-area="${CSS.escape(area)}"]`);
    const start = document.querySelector("[data-start]");
    if (!tile) return;
    start.href = tile.href;
    start.querySelector("[data-start-name]").textContent = tile.dataset.name;
    start.querySelector("[data-start-why]").textContent = start.dataset.last;
    const drawing = tile.querySelector("svg")?.cloneNode(true);
    start.querySelector("[data-picture]").replaceChildren(drawing ?? "");
    for (const other of document.querySelectorAll("[data-area]")) other.hidden = other === tile;
  };
  show();
  // The way back may show the page as it was left, before another area.
  addEventListener("pageshow", ({ persisted }) => persisted && show());
}
