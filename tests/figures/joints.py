"""How far the bones of a drawing part while it moves."""

LOOSEST = 1.0
"""Units that two bones may part while moving; a knee is 15 units thick."""

GAPS = """async () => {
  const { toEnd } = await import("/js/figure.js");
  const place = (part) => new DOMMatrix(getComputedStyle(part).transform);
  const worst = {};
  for (const svg of document.querySelectorAll("svg.figure")) {
    await toEnd(svg, { duration: 1 });
    const animations = svg.getAnimations({ subtree: true });
    for (const animation of animations) animation.effect.updateTiming({ duration: 1000 });
    const uses = [...svg.querySelectorAll("use")];
    for (const time of [0, 125, 250, 375, 500, 625, 750, 875, 1000]) {
      for (const animation of animations) { animation.pause(); animation.currentTime = time; }
      for (const [upper, lower, length] of [["thigh", "shank", 44], ["shank", "foot", 43],
          ["arm", "forearm", 29], ["forearm", "hand", 26],
          ["finger-1", "finger-2", 18], ["finger-2", "finger-3", 12], ["thumb-1", "thumb-2", 16],
          ["thumb-2", "thumb-3", 11], ["toe-1", "toe-2", 15]]) {
        const all = (name) => uses.filter((use) => use.getAttribute("href") === `#p-${name}`);
        all(upper).forEach((bone, index) => {
          const end = new DOMPoint(0, length).matrixTransform(place(bone));
          const joint = place(all(lower)[index]);
          const gap = Math.hypot(end.x - joint.e, end.y - joint.f);
          worst[svg.dataset.figure] = Math.max(worst[svg.dataset.figure] ?? 0, gap);
        });
      }
    }
  }
  return worst;
}"""
"""By figure, the widest gap between two bones that belong end to end."""
