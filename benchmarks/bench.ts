/** Runs the benchmark, or that of the directory. Exits with 1 where something wanted does not hold. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { stateFolder } from "@vetchium/local-stack/settings";
import { describeReport, runBenchmark, writeReport } from "./benchmark.ts";
import { benchDirectory } from "./directory.ts";
import { isAllMet } from "./report.ts";
import { scenarios } from "./scenarios.ts";

const USAGE = `npm run bench [-- --users N --seconds N --only <scenario> --geo --json <file>]
npm run bench -- directory [--people N]

scenarios: ${Object.keys(scenarios).join(", ")}`;

const DISTANCES = { warmUps: 3, calls: 11 };

const say = (line: string) => console.log(line);

/** The exit code. */
async function bench(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      users: { type: "string", default: "100000" },
      people: { type: "string", default: "1000000" },
      seconds: { type: "string", default: "3" },
      only: { type: "string" },
      geo: { type: "boolean", default: false },
      json: { type: "string", default: join(stateFolder, "benchmark.json") },
    },
  });
  const [users, people, seconds] = [values.users, values.people, values.seconds].map(positive);
  if (users === undefined || people === undefined || seconds === undefined) return misused();
  if (positionals.join() === "directory") return (await benchDirectory(people, say)) ? 0 : 1;
  const { only, geo, json } = values;
  if (positionals.length > 0 || (only !== undefined && !Object.hasOwn(scenarios, only))) return misused();
  const plan = {
    users,
    seconds,
    rounds: 3,
    connections: [1, 10, 50],
    only,
    geo: geo ? DISTANCES : undefined,
  };
  const report = await runBenchmark(plan, say);
  await writeReport(report, json);
  say(describeReport(report));
  say(`written to ${json}`);
  return isAllMet(report) ? 0 : 1;
}

function positive(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

function misused(): number {
  console.error(USAGE);
  return 2;
}

const exitCode = await bench(process.argv.slice(2)).catch((error: unknown) => {
  const isMisuse =
    error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  if (!isMisuse) throw error;
  return misused();
});
process.exit(exitCode);
