/** The part of a cramp's form that trials ask (components/diary_details.html). */
import { detailsOf } from "../../core/cramp-details.js";
import { choose } from "../../ui/entry-form.js";
import { find } from "../../ui/find.js";

/** @typedef {import("../../core/cramp-details.js").SaidDetails} SaidDetails */

/**
 * Fills it with what is known.
 * @param {HTMLFormElement} form @param {import("../../core/cramps.js").Cramp} entry
 * @returns {() => SaidDetails} what it says now
 */
export function detailsIn(form, entry) {
  const [pain, woke, sleep] = ["pain", "woke", "sleep"].map(
    (name) => /** @type {RadioNodeList} */ (form.elements.namedItem(name)),
  );
  const during = find(form, "[name=during]", HTMLSelectElement);
  const sore = find(form, "[name=sore]", HTMLInputElement);
  const spoiled = find(form, "[data-sleep]", HTMLElement);
  const triggers = find(form, "[data-field=triggers]", HTMLElement);
  const known = detailsOf(entry);

  pain.value = known.pain;
  woke.value = known.woke;
  sleep.value = known.sleep;
  choose(during, known.during);
  for (const value of known.triggers.split(" ").filter(Boolean)) boxOf(triggers, value).checked = true;
  sore.checked = known.sore !== "";
  find(form, "[data-more]", HTMLDetailsElement).open = Boolean(known.during || known.triggers || known.sore);

  const suit = () => {
    spoiled.hidden = woke.value !== "yes";
  };
  form.addEventListener("change", suit);
  suit();

  return () => ({
    pain: pain.value,
    woke: woke.value,
    sleep: sleep.value,
    during: during.value,
    triggers: boxesOf(triggers)
      .flatMap(({ checked, value }) => (checked ? value : []))
      .sort()
      .join(" "),
    sore: sore.checked ? "yes" : "",
  });
}

/** @param {HTMLElement} triggers @returns {HTMLInputElement[]} */
const boxesOf = (triggers) => [...triggers.querySelectorAll("input")];

/** The box of a trigger, also of one that this build does not know. @param {HTMLElement} triggers @param {string} value */
function boxOf(triggers, value) {
  const [first, ...others] = boxesOf(triggers);
  const known = [first, ...others].find((box) => box.value === value);
  if (known) return known;
  const box = /** @type {HTMLInputElement} */ (first.cloneNode());
  box.value = value;
  const label = document.createElement("label");
  label.append(box, ` ${value}`);
  triggers.append(label);
  return box;
}
