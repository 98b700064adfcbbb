import { setTimeout as pause } from "node:timers/promises";
import { until } from "@vetchium/local-stack/processes";
import pg from "pg";
import { askToSignUp, completeSignUp, newHandle, type Person } from "./people.ts";
import type { Scenario } from "./scenario.ts";
import type { Trial } from "./trial.ts";
import { type Check, tell } from "./verdict.ts";

/** Half a round trip to the directory: what is decided then has this long before the directory may hear of it. */
const distance = 200;
const darkMilliseconds = 500;
/** Jobs are tried again after pauses that grow, and claims without an end are looked for every minute. */
const settleMilliseconds = 75_000;

/**
 * Loses the directory between a decision and its settling: somebody has just signed up, somebody has another handle, and
 * the directory does not know yet. Both have to be settled once it is back.
 */
export async function pendingNames(trial: Trial): Promise<Scenario> {
  const { system, place, people } = trial;
  const directory = system.parts.find(({ name }) => name === "global-db");
  if (directory === undefined) throw new Error("there is no directory");
  const link = system.link(directory);
  const url = system.stack.databases.get(directory.name)?.current().url ?? "";
  const [signUpRegion = "", changeRegion = ""] = system.regions;
  const invited = await askToSignUp(place, signUpRegion);
  const renamer = people.get(changeRegion)?.[0] as Person;
  link.delay = distance;
  const [newcomer, handle] = await Promise.all([
    completeSignUp(place, invited),
    changeHandle(trial, renamer),
  ]);
  await link.cut();
  link.delay = 0;
  const pending = await pendingClaims(url);
  const dark = await found(trial, [newcomer.handle, handle]);
  const newName = await trial.client.send({
    method: "PUT",
    url: `${place.apiUrl}/v1/me/handle`,
    token: renamer.token,
    body: { handle: newHandle() },
  });
  await pause(darkMilliseconds);
  await link.mend();
  const backAt = performance.now();
  const isSettled = await until(async () => (await pendingClaims(url)) === 0, settleMilliseconds, 50);
  const took = performance.now() - backAt;
  const light = await found(trial, [newcomer.handle, handle]);
  const checks: Check[] = [
    check("something was pending", pending === 2, `${pending} claims`),
    check("found while it is dark", dark.length === 0, dark.join(", ")),
    check(
      "new names are refused",
      newName.status === 503 && "retry-after" in newName.headers,
      `${newName.status}`,
    ),
    check("settled once it is back", isSettled, `${await pendingClaims(url)} claims`),
    check("found afterwards", light.length === 0, light.join(", ")),
  ];
  return {
    name: "directory lost before two names are settled",
    measured: `${pending} pending; settled ${tell(took)} ms after it is back`,
    checks,
  };
}

async function changeHandle({ client, place }: Trial, person: Person): Promise<string> {
  const handle = newHandle();
  const url = `${place.apiUrl}/v1/me/handle`;
  const { status } = await client.send({ method: "PUT", url, token: person.token, body: { handle } });
  if (status !== 200) throw new Error(`to change a handle answered ${status}`);
  return handle;
}

/** Asks every server for every handle; answers who was not found where. */
async function found({ client, system }: Trial, handles: string[]): Promise<string[]> {
  const missing: string[] = [];
  for (const [region, base] of system.stack.serverUrls) {
    for (const handle of handles) {
      const { status } = await client.send({ method: "GET", url: `${base}/v1/users/${handle}` });
      if (status !== 200) missing.push(`${status} at ${region}`);
    }
  }
  return missing;
}

/** How many claims the directory does not know the end of, asked of the database itself. */
async function pendingClaims(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>("select count(*)::int as count from claims");
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}

function check(name: string, holds: boolean, seen: string): Check {
  return { name, holds, seen };
}
