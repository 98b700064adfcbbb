import { endPrograms } from "./run-program.ts";
import { onStopSignal } from "./stop-signals.ts";

/** What a step of `npm test` found. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Printed under its heading; empty when it was shown as it came. */
  output: string;
}

/** A step of `npm test` or `npm run check`. */
export interface Step {
  name: string;
  run(): Promise<Outcome>;
}

interface Done extends Outcome {
  name: string;
  seconds: number;
}

/**
 * Runs all steps, also after one failed, and prints a heading for each, then a summary whose last line is
 * `N passed, N failed`.
 * @param together steps that only read, run two at a time
 * @param alone steps that follow one by one
 * @returns the exit code
 */
export async function runSteps(together: Step[], alone: Step[]): Promise<number> {
  onStopSignal(() => {
    endPrograms();
    process.exit(130);
  });
  const done: Done[] = [];
  const queue = [...together];
  const work = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const result = await runStep(step);
      // Printed at the end, or the output of two steps would run into each other.
      printHeading(step.name);
      print(result);
      done.push(result);
    }
  };
  await Promise.all([work(), work()]);
  for (const step of alone) {
    printHeading(step.name);
    const result = await runStep(step);
    print(result);
    done.push(result);
  }
  return summarise(done);
}

async function runStep(step: Step): Promise<Done> {
  const startedAt = performance.now();
  const outcome = await step
    .run()
    .catch((error: Error): Outcome => ({ passed: 0, failed: 1, output: error.stack ?? error.message }));
  return { ...outcome, name: step.name, seconds: (performance.now() - startedAt) / 1000 };
}

function printHeading(name: string): void {
  console.log(`\n── ${name} ${"─".repeat(Math.max(0, 70 - name.length))}`);
}

function print({ output, passed, failed, seconds }: Done): void {
  if (output.trim() !== "") console.log(output.trimEnd());
  console.log(`${failed > 0 ? `FAILED (${failed})` : `passed (${passed})`} in ${seconds.toFixed(1)} s`);
}

function summarise(done: Done[]): number {
  const width = Math.max(...done.map(({ name }) => name.length));
  const lines = done.map(
    ({ name, passed, failed, seconds }) =>
      `  ${failed > 0 ? "FAILED" : "passed"}  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ` +
      `${passed} passed${failed > 0 ? `, ${failed} failed` : ""}`,
  );
  const sum = (count: (one: Done) => number) => done.reduce((total, one) => total + count(one), 0);
  const failed = sum((one) => one.failed);
  printHeading("summary");
  console.log([...lines, "", `${sum((one) => one.passed)} passed, ${failed} failed`].join("\n"));
  return failed > 0 ? 1 : 0;
}
