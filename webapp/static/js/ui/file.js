/** Gives the person a file of their own, through the browser's download. @param {string} name @param {string} type @param {string} text */
export function saveFile(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Some browsers fetch the file only after the click; a minute is enough for each of them.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
