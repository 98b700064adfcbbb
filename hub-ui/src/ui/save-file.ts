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
