import { parseArgs } from "node:util";
import { StackFailure } from "./failure.ts";

/** What `npm start` and `npm run dev` take. */
export interface StartOptions {
  /** Whether regions are as far from each other as they are on earth. */
  geo: boolean;
}

const usage = `Usage: npm start [-- --geo]
  --geo  real delays between the regions; npm run dev takes it too`;

/**
 * Reads the arguments of `npm start` and `npm run dev`.
 * @throws StackFailure with the usage when one of them is unknown
 */
export function readStartOptions(args: string[]): StartOptions {
  try {
    const { values } = parseArgs({ args, options: { geo: { type: "boolean", default: false } } });
    return values;
  } catch (error) {
    const [reason] = (error as Error).message.split(". ");
    throw new StackFailure(`${reason}.\n${usage}`);
  }
}
