import { find } from "../../ui/find.js";
import { inOrder } from "../../ui/locale.js";

/**
 * What can have helped: the stretches of the place's guide and what needs no stretch. The other stretches come when they
 * are asked for, or one of them is chosen.
 * @param {HTMLSelectElement} helped  with what was chosen before
 * @param {HTMLSelectElement} area
 * @param {HTMLElement} unfold
 */
export function suitRemedies(helped, area, unfold) {
  const own = find(helped, "[data-stretches]", HTMLOptGroupElement);
  const others = find(helped, "[data-others]", HTMLOptGroupElement);
  /** @type {NodeListOf<HTMLOptionElement>} */
  const options = others.querySelectorAll("option");
  const stretches = [...options].sort((one, other) => inOrder(one.text, other.text));

  function suit() {
    const chosen = helped.value;
    const guide = (area.selectedOptions[0].dataset.guide ?? "").split(" ");
    own.replaceChildren(...guide.flatMap((id) => stretches.find(({ value }) => value === id) ?? []));
    others.replaceChildren(...stretches.filter(({ value }) => !guide.includes(value)));
    helped.append(others);
    helped.value = chosen;
    unfold.hidden ||= others.contains(helped.selectedOptions[0] ?? null);
    if (!unfold.hidden) others.remove();
  }

  area.addEventListener("change", suit);
  unfold.addEventListener("click", () => {
    unfold.hidden = true;
    helped.append(others);
    helped.focus();
  });
  suit();
}
