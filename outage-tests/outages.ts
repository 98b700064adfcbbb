/** Makes every part of a whole system fail under load and judges what people feel of it: npm run test:outages. */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { onStopSignal } from "@vetchium/local-stack/stop-signals";
import { longForm, shortForm } from "./forms.ts";

const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    json: { type: "string" },
  },
});

onStopSignal(() => process.exit(130));
const form = values.short ? shortForm : longForm;
const results = await form(new RegExp(values.only), (line) => console.log(line));
const checks = results.flatMap((result) => result.checks);
const failed = checks.filter(({ holds }) => !holds).length;
console.log(`\n${checks.length - failed} checks hold, ${failed} do not.`);
if (values.json) await writeFile(values.json, JSON.stringify({ passed: checks.length - failed, failed }));
process.exit(failed > 0 ? 1 : 0);
