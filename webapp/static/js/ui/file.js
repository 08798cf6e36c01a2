import { isIos, thisDevice } from "./platform.js";

/**
 * Gives the person a file of their own, through the browser's download. In an app on an iPhone's home screen a download
 * does nothing, or shows the file with no way back: there it is shared, which can keep it too.
 * @param {string} name @param {string} type @param {BlobPart} content
 * @returns {Promise<boolean>} whether they wanted it
 */
export async function saveFile(name, type, content) {
  const file = new File([content], name, { type });
  const device = thisDevice();
  if (device.standalone && isIos(device) && navigator.canShare?.({ files: [file] })) {
    const end = await navigator.share({ files: [file] }).then(
      () => "",
      ({ name }) => name,
    );
    // Who closes the sheet wants no file.
    if (end === "" || end === "AbortError") return !end;
  }
  download(file);
  return true;
}

/** @param {File} file */
function download(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Some browsers fetch the file only after the click; a minute is enough for each of them.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
