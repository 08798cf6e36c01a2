import { changedMl } from "../../core/amounts.js";
import { isAmount } from "../../core/drinks.js";
import { arrange } from "../../ui/arrange.js";
import { describe, showProblems } from "../../ui/fields.js";

/**
 * The form for a person's own cups, their order, and the unit.
 * @param {HTMLElement} root
 * @param {object} words what `wordsOf` gives
 * @param {(changes: object, whenBack: () => void) => Promise<boolean>} keep
 * @returns {(chosen: object) => void} shows what is chosen, unless somebody is changing it here
 */
export function choosingOf(root, words, keep) {
  const form = root.querySelector("form");
  const list = form.querySelector("ol");
  const unit = root.querySelector("[name=unit]");
  const { save } = form.elements;
  let chosen = null;
  let touched = false;

  const rows = () => [...list.children];
  const field = (row, name) => row.querySelector(`[name=${name}]`);
  for (const [place, row] of rows().entries()) describe(row, `cup-${place}`);

  function move(row, by) {
    const all = rows();
    const place = all.indexOf(row);
    all.splice(place, 1);
    all.splice(place + by, 0, row);
    arrange(list, all);
    touched = true;
    number();
  }

  /** The ends of the list have one way to go. */
  function number() {
    for (const [place, row] of rows().entries()) {
      for (const which of row.querySelectorAll("[data-which]")) which.textContent = words.number(place + 1);
      row.querySelector("[data-up]").disabled = place === 0;
      row.querySelector("[data-down]").disabled = place === rows().length - 1;
    }
  }

  for (const row of rows())
    for (const [name, by] of [
      ["up", -1],
      ["down", 1],
    ]) {
      const button = row.querySelector(`[data-${name}]`);
      button.addEventListener("click", () => {
        move(row, by);
        const there = button.disabled ? row.querySelector("button:enabled") : button;
        there.focus();
      });
    }

  form.addEventListener("input", () => {
    touched = true;
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const known = new Map(chosen.cups.map((cup) => [cup.id, cup]));
    const cups = rows().map((row) => {
      const before = known.get(row.dataset.id);
      return {
        ...before,
        ml: changedMl(field(row, "amount").value, chosen.unit, before.ml),
        drink: field(row, "drink").value,
      };
    });
    const wrong = rows()
      .map((row, place) => showProblems(row, isAmount(cups[place].ml) ? {} : { amount: "amount" }))
      .find(Boolean);
    if (wrong) return wrong.focus();
    touched = false;
    touched = !(await keep({ cups }, () => save.focus()));
  });

  unit.addEventListener("change", () => keep({ unit: unit.value }, () => unit.focus()));

  return function show(next) {
    const sameUnit = chosen?.unit === next.unit;
    chosen = next;
    unit.value = chosen.unit;
    for (const name of form.querySelectorAll("[data-unit]")) name.textContent = words.unit();
    if (touched && sameUnit) return;
    touched = false;
    for (const [place, row] of rows().entries()) {
      const cup = chosen.cups[place];
      row.dataset.id = cup.id;
      field(row, "amount").value = words.typed(cup.ml);
      field(row, "drink").value = cup.drink;
    }
    number();
  };
}
