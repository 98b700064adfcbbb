import { setTimeout as pause } from "node:timers/promises";
import { type Fault, type FaultKind, faultKinds, nameOf } from "./faults.ts";
import { fullPool, thousandsAtOnce } from "./overload.ts";
import { pendingNames } from "./pending-names.ts";
import { headingLine, scenarioLines, verdictLines } from "./report.ts";
import { rollingRestart } from "./rolling-restart.ts";
import { type Lengths, runFault } from "./run-faults.ts";
import type { Scenario } from "./scenario.ts";
import type { Part, System } from "./system.ts";
import { startTrial, type Trial, type TrialOptions } from "./trial.ts";
import type { Verdict } from "./verdict.ts";

type Say = (line: string) => void;

/** What came of a run. */
export interface Results {
  verdicts: Verdict[];
  scenarios: Scenario[];
}

const scenarios = [pendingNames, rollingRestart, fullPool, thousandsAtOnce];

// Until every server has everybody's home in mind, which is what those ask who are not new.
const warmUp = 1_000;

/** Everything that can be made to fail, alone and in pairs. Takes 25 minutes. */
export function longForm(only: RegExp, say: Say): Promise<Results> {
  const lengths: Lengths = { quiet: 3_000, fault: 6_000, calm: 1_000, recovery: 6_000 };
  return onTrial({ rate: 80, people: 4 }, async (trial) => {
    const { parts } = trial.system;
    const singles = faultKinds.flatMap((kind) => parts.map((part): Fault => ({ kind, parts: [part] })));
    const pairs = (["killed", "frozen"] as const).flatMap((kind) =>
      pairsOf(parts).map((pair): Fault => ({ kind, parts: pair })),
    );
    return run(trial, [...singles, ...pairs], lengths, only, say);
  });
}

/** What catches most, in under a minute on a machine with nothing else to do. */
export function shortForm(only: RegExp, say: Say): Promise<Results> {
  const lengths: Lengths = { quiet: 1_500, fault: 2_500, calm: 500, recovery: 0 };
  const idle = { balancer: 1_500, drain: 2_000 };
  return onTrial({ rate: 80, people: 3, idle }, (trial) => {
    const faults = [
      fault(trial.system, "frozen", "regional-db-ind1"),
      fault(trial.system, "refusing", "global-db"),
      fault(trial.system, "killed", "api-server-usa1"),
    ];
    return run(trial, faults, lengths, only, say);
  });
}

async function onTrial(options: TrialOptions, work: (trial: Trial) => Promise<Results>): Promise<Results> {
  const trial = await startTrial(options);
  try {
    await pause(warmUp);
    return await work(trial);
  } finally {
    await trial.stop();
  }
}

async function run(
  trial: Trial,
  faults: Fault[],
  lengths: Lengths,
  only: RegExp,
  say: Say,
): Promise<Results> {
  const results: Results = { verdicts: [], scenarios: [] };
  say(headingLine());
  for (const fault of faults.filter((one) => only.test(nameOf(one)))) {
    const verdict = await runFault(trial, fault, lengths);
    say(verdictLines(verdict));
    results.verdicts.push(verdict);
  }
  say("");
  for (const scenario of scenarios.filter(({ name }) => only.test(name))) {
    const result = await scenario(trial);
    say(scenarioLines(result));
    results.scenarios.push(result);
  }
  return results;
}

function fault({ parts }: System, kind: FaultKind, name: string): Fault {
  return { kind, parts: parts.filter((part) => part.name === name) };
}

function pairsOf(parts: Part[]): [Part, Part][] {
  return parts.flatMap((one, index) => parts.slice(index + 1).map((other): [Part, Part] => [one, other]));
}
