/**
 * Has a button wait while it works, so that it does it once at a time. Disabled it gives the focus up; it has it again
 * where nothing else has.
 * @template Result
 * @param {HTMLInputElement} button @param {() => Promise<Result>} work
 */
export async function waits(button, work) {
  button.disabled = true;
  const result = await work().finally(() => {
    button.disabled = false;
  });
  if (document.activeElement === document.body) button.focus();
  return result;
}
