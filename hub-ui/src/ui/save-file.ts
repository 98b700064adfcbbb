/**
 * Has the browser save what is at an address, as a click on a link does that says `download`. Without a name it is
 * called what its server says.
 */
export function saveFile(address: string, name = ""): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}

/** How long a browser may take to begin saving what lies in memory, in milliseconds. */
const UNTIL_SAVED = 60_000;

/** Has the browser save what a page made itself. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  saveFile(address, name);
  setTimeout(() => URL.revokeObjectURL(address), UNTIL_SAVED);
}
