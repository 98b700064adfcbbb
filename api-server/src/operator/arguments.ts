import { InvalidArgumentError } from "commander";

/** A whole number, 0 or more, out of the command line. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It has to be a whole number.");
  return Number(text);
}
