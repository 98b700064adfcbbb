/** Makes every part of a whole system fail under load and judges what people feel of it: npm run test:outages. */
import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { onStopSignal } from "@vetchium/local-stack/stop-signals";
import { longForm, type Results, shortForm } from "./forms.ts";
import { markdown } from "./report.ts";

const usage = "npm run test:outages -- [--short] [--only <pattern of names>] [--write-docs] [--json <file>]";
const page = new URL("../docs/outages.md", import.meta.url);
const mark = "<!-- What follows is written by npm run test:outages -- --write-docs. -->\n";

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        short: { type: "boolean", default: false },
        only: { type: "string", default: "" },
        "write-docs": { type: "boolean", default: false },
        json: { type: "string" },
      },
    });
    return { ...values, only: new RegExp(values.only) };
  } catch {
    console.error(usage);
    process.exit(2);
  }
}

async function writeDocs({ verdicts, scenarios }: Results, minutes: number): Promise<void> {
  const [text = ""] = (await readFile(page, "utf8")).split(mark);
  const day = new Date().toISOString().slice(0, 10);
  const about = `On ${day}, in ${minutes} minutes on ${availableParallelism()} cores. Times are in milliseconds.`;
  await writeFile(page, `${text}${mark}\n${about}\n\n${markdown(verdicts, scenarios)}`);
}

const options = readArguments();
onStopSignal(() => process.exit(130));
const form = options.short ? shortForm : longForm;
const startedAt = performance.now();
const results = await form(options.only, (line) => console.log(line));
const checks = [...results.verdicts, ...results.scenarios].flatMap((result) => result.checks);
const failed = checks.filter(({ holds }) => !holds).length;
const passed = checks.length - failed;
const minutes = Math.round((performance.now() - startedAt) / 60_000);
console.log(`\n${passed} checks hold, ${failed} do not.`);
if (options["write-docs"]) await writeDocs(results, minutes);
if (options.json) await writeFile(options.json, JSON.stringify({ passed, failed }));
process.exit(checks.length > 0 && failed === 0 ? 0 : 1);
