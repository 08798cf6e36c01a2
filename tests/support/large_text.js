/** What large text may break on a page, found by measuring it; each finding is a line that a person can read. */
(() => {
  const WORD = /[\p{L}\p{M}\p{N}\u00AD’']+/gu;
  /** No words, so they break wherever they must: addresses of the web and the numbers of studies. */
  const NO_WORD = /:\/\/|@|[\p{L}\p{N}]\.[\p{L}\p{N}]|\d{4}/u;
  /** The names of sources are addresses too. */
  const SOURCE = 'a[href*="/learn/sources/"]';
  /** What is read at a glance: no break there, not even with a hyphen. */
  const AT_A_GLANCE =
    "a, button, summary, label, legend, h1, h2, h3, h4, .tag, .chip, .tile, .stage, .seconds";
  const NOT_READ = "script, style, template, noscript, option, select, svg, textarea";

  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  /** Some words are there for screen readers only. */
  function isClipped(element) {
    for (let at = element; at; at = at.parentElement)
      if (getComputedStyle(at).clipPath === "inset(50%)") return true;
    return false;
  }

  function textNodes() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) => {
      const parent = node.parentElement;
      const read = node.data.trim() && !parent.closest(`${NOT_READ}, ${SOURCE}`) && isShown(parent);
      return read ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
    });
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  }

  function linesOf(node, start = 0, end = node.length) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    return new Set(rects.map(({ top }) => Math.round(top))).size;
  }

  /** The block whose lines the element's words stand on. */
  function blockOf(element) {
    return getComputedStyle(element).display.startsWith("inline") ? blockOf(element.parentElement) : element;
  }

  function isWiderThanItsLine(node, words) {
    const { paddingLeft, paddingRight } = getComputedStyle(blockOf(node.parentElement));
    const line =
      blockOf(node.parentElement).clientWidth -
      Number.parseFloat(paddingLeft) -
      Number.parseFloat(paddingRight);
    const probe = document.createElement("span");
    probe.textContent = words;
    Object.assign(probe.style, { position: "absolute", whiteSpace: "nowrap" });
    node.parentElement.append(probe);
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    return width > line;
  }

  /**
   * In running text a word that is wider than its line may break, where a hyphen says so. One that is too short for a
   * hyphen would break anywhere.
   */
  function mayBreak(node, words, word) {
    const { hyphens, hyphenateLimitChars } = getComputedStyle(node.parentElement);
    return (
      !node.parentElement.closest(AT_A_GLANCE) &&
      hyphens === "auto" &&
      word.length >= Number.parseInt(hyphenateLimitChars, 10) &&
      isWiderThanItsLine(node, words)
    );
  }

  function brokenWords() {
    const found = [];
    for (const node of textNodes().filter((text) => linesOf(text) > 1))
      for (const { 0: words, index } of node.data.matchAll(/\S+/g)) {
        if (NO_WORD.test(words) || linesOf(node, index, index + words.length) < 2) continue;
        for (const { 0: word, index: at } of words.matchAll(WORD))
          if (
            linesOf(node, index + at, index + at + word.length) > 1 &&
            !mayBreak(node, words, word) &&
            !isClipped(node.parentElement)
          )
            found.push(`"${word}" is broken in ${node.parentElement.outerHTML.slice(0, 90)}`);
      }
    return found;
  }

  function cutOff() {
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
        const high = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
        return (
          (wide || high) &&
          element.textContent.trim() &&
          isShown(element) &&
          !element.closest("svg") &&
          !isClipped(element)
        );
      })
      .map((element) => `cut off: ${element.outerHTML.slice(0, 90)}`);
  }

  /** What the running player must show whole and free: instruction, seconds, and what can be tapped. */
  function essentials() {
    const step = document.querySelector("[data-current]");
    const inStep = step.querySelectorAll(":scope > .do, .seconds:not(:empty), .stage:not(:empty)");
    const controls = document.querySelectorAll(".player-controls .button, .player-bar .chip");
    return [...inStep, ...controls].filter(isShown);
  }

  const overlap = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;

  /** Less than this shows nothing. */
  const LEAST_DRAWING = 96;

  function crowded() {
    const found = [];
    const screen = new DOMRect(0, 0, innerWidth, innerHeight);
    const list = document.querySelector(".guide .steps").getBoundingClientRect();
    const within = (box, frame) =>
      box.top >= frame.top - 1 &&
      box.bottom <= frame.bottom + 1 &&
      box.left >= frame.left - 1 &&
      box.right <= frame.right + 1;
    const all = essentials().map((element) => ({ element, box: element.getBoundingClientRect() }));
    for (const { element, box } of all) {
      const name = element.textContent.trim() || element.className;
      if (!within(box, element.closest(".step") ? list : screen)) found.push(`"${name}" is not whole`);
      const { x, y, width, height } = box;
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      const free =
        element.contains(top) || top?.contains(element) || element.closest(".clock")?.contains(top);
      if (!free) found.push(`"${name}" lies below ${top?.outerHTML.slice(0, 60)}`);
      for (const other of all)
        if (other.element !== element && overlap(box, other.box))
          found.push(`"${name}" overlaps "${other.element.textContent.trim()}"`);
    }
    const drawing = document.querySelector("[data-current] .drawing svg");
    const { height } = drawing?.getBoundingClientRect() ?? { height: 0 };
    if (height > 0 && height < LEAST_DRAWING && innerWidth < 19 * rem())
      found.push(`the drawing has ${height} px left`);
    return found;
  }

  const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

  globalThis.largeText = { brokenWords, cutOff, crowded };
})();
