/** A bedside card: which way goes on paper, the address back with its QR code, and the button that prints. */
import { read } from "../../records/preferences.js";
import { find } from "../../ui/find.js";
import { qrSvg } from "../../ui/qr.js";

/** @param {HTMLElement} root */
export function start(root) {
  const address = `${location.origin}${root.dataset.back}`;
  for (const place of root.querySelectorAll("[data-qr]")) place.replaceChildren(qrSvg(address));
  for (const place of root.querySelectorAll("[data-address]")) place.textContent = address;
  /** @type {NodeListOf<HTMLInputElement>} */
  const ways = root.querySelectorAll("[name=way]");
  chooseWay([...ways]);
  find(root, "[data-print]", HTMLElement).addEventListener("click", () => window.print());
}

/** The first way that fits the one question's answer. @param {HTMLInputElement[]} ways */
function chooseWay(ways) {
  const own = (read("conditions") ?? "").split(" ");
  const fitting = ways.find(
    ({ dataset }) => !dataset.notWith?.split(" ").some((name) => name && own.includes(name)),
  );
  if (fitting) fitting.checked = true;
}
