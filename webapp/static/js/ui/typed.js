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
    add: (part) => typed.add(part),
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
    },
  };
}

/** Of radio buttons all are one field. @param {EventTarget | null} part */
const fieldOf = (part) => (part instanceof Element && part.closest("[role=radiogroup]")) || part;
