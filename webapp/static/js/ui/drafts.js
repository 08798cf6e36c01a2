/**
 * What is half typed when the app lock shuts: sealed, it waits beside the address in this tab's history, and is taken up
 * once somebody unlocks. A form says by `data-draft` that it is to be kept, and under which name; all that it holds are
 * fields, hidden ones too, and a field that brings others does so when it is `filled`.
 *
 * @typedef {[name: string, fields: [name: string, value: string][]]} Draft  of a form
 * @typedef {import("../records/rows.js").SealedText & {of: string}} SealedDrafts  `of`: the public key of their lock
 * @typedef {SealedDrafts | {of?: undefined, text: string}} Drafts  open, where the lock was just switched off
 */
import { sealerFor } from "../records/rows.js";
import { openerOf } from "../records/unlocked.js";

/** @param {Pick<import("../records/locked.js").Lock, "public">} [lock]  as it is by now: none, where it is switched off */
export async function keepTyped(lock) {
  /** @type {NodeListOf<HTMLFormElement>} */
  const open = document.querySelectorAll("form[data-draft]");
  const forms = [...open].filter(isBegun);
  if (forms.length === 0) return;
  const text = JSON.stringify(forms.map(draftOf));
  const drafts = lock ? await sealed(text, lock.public) : { text };
  history.replaceState({ ...history.state, drafts }, "");
}

/** @param {string} text @param {import("../records/rows.js").Bytes} lock @returns {Promise<SealedDrafts>} */
const sealed = async (text, lock) => ({ of: String(lock), ...(await (await sealerFor(lock))(text)) });

/** Whether anything stands in it that the page did not come with. @param {HTMLFormElement} form */
const isBegun = (form) =>
  fieldsIn(form).some(
    ({ value, defaultValue = "", checked, defaultChecked }) =>
      value !== defaultValue || checked !== defaultChecked,
  );

/** @param {HTMLFormElement} form */
const fieldsIn = (form) => /** @type {HTMLInputElement[]} */ ([...form.elements].filter(isField));

/** @param {Element} part */
const isField = (part) => part.matches("input, select, textarea");

/** @param {HTMLFormElement} form @returns {Draft} */
const draftOf = (form) => [
  form.dataset.draft ?? "",
  [...new FormData(form)].map(([name, value]) => [name, String(value)]),
];

/** Each is taken up once. @param {(name: string) => void} open  opens a form, and gives it the focus */
export async function takeUp(open) {
  /** @type {{drafts?: Drafts}} */
  const { drafts, ...others } = history.state ?? {};
  if (!drafts) return;
  history.replaceState(others, "");
  // Of another lock nothing opens it any more.
  const text = drafts.of === undefined ? drafts.text : await openerOf(drafts.of)?.(drafts);
  /** @type {Draft[]} */
  const all = JSON.parse(text ?? "[]");
  for (const [name, fields] of all) {
    open(name);
    /** @type {HTMLFormElement | null} */
    const form = document.querySelector(`form[data-draft="${CSS.escape(name)}"]`);
    if (form) fill(form, fields);
  }
}

/** @param {HTMLFormElement} form @param {Draft[1]} fields */
function fill(form, fields) {
  // Whatever was chosen is among what there is to choose (rooms/diary/remedies.js), and in sight.
  form.querySelector("[data-unfold]")?.setAttribute("hidden", "");
  for (const fold of form.querySelectorAll("details")) fold.open = true;
  // Living: a field may bring those that follow it.
  for (const part of form.elements) {
    if (!isField(part)) continue;
    const field = /** @type {HTMLInputElement} */ (part);
    const values = fields.flatMap(([name, value]) => (name === field.name ? [value] : []));
    if (["radio", "checkbox"].includes(field.type)) field.checked = values.includes(field.value);
    else if (values.length) field.value = values[0];
    field.dispatchEvent(new Event("filled"));
    // What depends on it is shown as after a tap, once the page has started: the boot script holds a change back until then.
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  // It is as half typed as it was.
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
