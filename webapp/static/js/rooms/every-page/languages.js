/**
 * The language menu closes when someone taps beside it or presses Escape, and once a language is chosen: who comes back
 * may find the page as it was left. Who was led to a place of the page is led to the same one in the other language,
 * whose places have the same names.
 * @param {HTMLElement} menu
 */
export function start(menu) {
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && menu.contains(target))) return menu.removeAttribute("open");
    const link = target.closest("a");
    if (!link) return;
    menu.removeAttribute("open");
    if (document.querySelector(":target")) link.hash = location.hash;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.removeAttribute("open");
    menu.querySelector("summary")?.focus();
  });
}
