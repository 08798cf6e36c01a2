import { begun, nowKept } from "./half-typed.js";

/**
 * What somebody typed or chose in a form and has not saved yet: what is kept, and shown later, must not write over it.
 * @param {HTMLFormElement} form
 */
export function typedIn(form) {
  /** @type {Set<unknown>} */
  let typed = new Set();
  form.addEventListener("input", ({ target }) => typed.add(fieldOf(target)));

  return {
    /** Counts as typed as well. @param {EventTarget} part */
    add(part) {
      typed.add(part);
      begun({ target: form });
    },
    /** @param {EventTarget} part */
    has: (part) => typed.has(fieldOf(part)),
    /**
     * Nothing counts as typed once it is saved, from the beginning: what is saved is shown at once.
     * @param {() => Promise<boolean>} save whether it could be kept
     */
    async saved(save) {
      const before = typed;
      typed = new Set();
      if (!(await save())) typed = new Set([...before, ...typed]);
      if (typed.size === 0) nowKept(form);
    },
  };
}

/**
 * Writes what was kept in a field that nobody typed in. The field that has the focus is selected whole, as by the Tab key:
 * the next key takes the place of what came under a person's hands, and does not add to it.
 * @param {HTMLInputElement} field @param {string} value
 */
export function fillIn(field, value) {
  if (field.value === value) return;
  field.value = value;
  if (field === document.activeElement) field.select();
}

/** Of radio buttons all are one field. @param {EventTarget | null} part */
const fieldOf = (part) => (part instanceof Element && part.closest("[role=radiogroup]")) || part;
