/**
 * What is printed has the sheet of desks, which no phone fetches for its screen. Here it comes from what the worker holds,
 * and moves nothing, so that it lies ready for the paper: printing waits for no file.
 * @param {string} sheet
 */
export function bringPaper(sheet) {
  // On a desk the boot script has asked for it.
  if (document.querySelector(`link[href="${sheet}"]`)) return;
  const link = document.createElement("link");
  document.head.append(Object.assign(link, { rel: "stylesheet", media: "print", href: sheet }));
}
