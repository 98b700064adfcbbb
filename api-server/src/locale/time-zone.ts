/** Whether a name is one of the IANA time zone database. */
export function isTimeZone(name: string): boolean {
  // Intl takes offsets such as +05:30 as well, which are no names and know no summer.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
