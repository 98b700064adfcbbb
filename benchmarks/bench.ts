/** Runs a benchmark: npm run bench -- <name> [--people N]. Exits with 1 where what it asserts does not hold. */
import { parseArgs } from "node:util";
import { benchDirectory } from "./directory.ts";

const USAGE = "npm run bench -- directory [--people N]";
const PEOPLE = "1000000";

function readArguments(): number | undefined {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { people: { type: "string", default: PEOPLE } },
    });
    const isNumber = /^[1-9]\d{0,8}$/.test(values.people);
    return positionals.join() === "directory" && isNumber ? Number(values.people) : undefined;
  } catch {
    return undefined;
  }
}

const people = readArguments();
if (people === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (!(await benchDirectory(people, (line) => console.log(line)))) {
  process.exitCode = 1;
}
