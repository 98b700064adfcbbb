/** Makes every part of a whole system fail under load and judges what people feel of it: npm run test:outages. */
import { parseArgs } from "node:util";
import { Client } from "./client.ts";
import { faultKinds, type Fault, nameOf } from "./faults.ts";
import { Load } from "./load.ts";
import { type Person, signUp } from "./people.ts";
import { headingLine, verdictLines } from "./report.ts";
import { type Lengths, runFault } from "./run-faults.ts";
import { startSystem } from "./system.ts";

const { values } = parseArgs({
  options: { only: { type: "string" }, rate: { type: "string", default: "80" } },
});
const lengths: Lengths = { quiet: 4_000, fault: 7_000, calm: 1_000, recovery: 6_000 };
const startedAt = performance.now();
const system = await startSystem();
console.log("up", Math.round(performance.now() - startedAt));
const client = new Client();
try {
  const place = { client, apiUrl: system.stack.apiUrl, mailboxUrl: system.stack.mailbox.url };
  const people = new Map<string, Person[]>();
  for (const region of system.regions) {
    people.set(region, await Promise.all([1, 2, 3, 4].map(() => signUp(place, region))));
  }
  console.log("people", Math.round(performance.now() - startedAt));
  const load = new Load({ client, people, ways: system.ways, rate: Number(values.rate) });
  load.start();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  console.log(headingLine());
  const singles = faultKinds.flatMap((kind) => system.parts.map((part): Fault => ({ kind, parts: [part] })));
  for (const fault of singles) {
    if (values.only && !new RegExp(values.only).test(nameOf(fault))) continue;
    console.log(verdictLines(await runFault(system, load, client, fault, lengths)));
  }
  await load.stop();
} finally {
  await system.stop();
  await client.close();
}
