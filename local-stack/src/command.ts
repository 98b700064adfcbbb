import { StackFailure } from "./failure.ts";

/** Runs a command of the local stack to its end, with its exit code; a failure that can be mended prints its lines alone. */
export async function asCommand(work: () => Promise<number>): Promise<never> {
  try {
    process.exit(await work());
  } catch (error) {
    console.error(error instanceof StackFailure ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}
