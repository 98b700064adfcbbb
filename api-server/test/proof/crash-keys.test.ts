import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabases, openDatabases } from "#cross-region/databases.ts";
import { rotateDigests } from "#cross-region/upkeep/digest-keys.ts";
import { breaches } from "../invariants.ts";
import type { Person } from "../people.ts";
import { runJobs } from "../recovery.ts";
import { type Gate, Wire } from "../wire.ts";
import { newDigestKey, World } from "../world.ts";
import { newPerson, signInBy } from "./operations.ts";
import { Saboteur } from "./saboteur.ts";

const HOME = "ind1";
const former = newDigestKey("k1", 1);
const next = newDigestKey("k2", 2);

let world: World;
let people: Person[];
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
  people = [await newPerson(world, HOME), await newPerson(world, HOME), await newPerson(world, HOME)];
  await runJobs(world);
  // Every server knows the new key before the digests under it are made.
  world.digestKeys = [former, next];
  await world.stopServer("usa1");
  await world.startServer("usa1");
});
afterAll(() => world.stop());

/** Makes the digests under the new key that are missing in the region, as the command line does. */
async function rotate(gate: Gate): Promise<void> {
  const wire = await Wire.open(world.databaseUrls(), gate);
  if (gate instanceof Saboteur) gate.victim = { kill: () => wire.cut() };
  const config = world.config(HOME, (database) => wire.url(database));
  const databases = openDatabases(config, { poolSize: 2, deadline: config.databaseDeadline });
  const home = databases.regions.own;
  const context = { ...databases, digestKeys: [next, former] };
  try {
    await rotateDigests(context, home, {});
  } finally {
    await closeDatabases(databases);
    wire.cut();
  }
}

/** As before any digest was made under the new key. */
async function forgetNewKey(): Promise<void> {
  await world.rows("global", "delete from names where kind = 'email' and value like 'k2:%'");
  await world.rows("global", "delete from digest_rotations");
}

/** One failure of the exchange, and the exchange again. Answers how many statements were sent until then. */
async function fail(saboteur: Saboteur): Promise<number> {
  await forgetNewKey();
  const outcome = await rotate(saboteur).then(
    () => "done",
    () => "failed",
  );
  expect(outcome === "failed", `failing ${saboteur}`).toBe(saboteur.isDone);
  for (const { email, user } of people) expect((await signInBy(world, email, "usa1"))?.id).toBe(user.id);
  await rotate(new Saboteur("before", Number.POSITIVE_INFINITY));
  expect(await breaches(world), `failing ${saboteur}`).toEqual([]);
  return saboteur.sent;
}

test("an exchange of the digest key can be taken up wherever it failed", { timeout: 120_000 }, async () => {
  for (let position = 1; ; position++) {
    for (const failure of ["before", "after", "lost"] as const) {
      const sent = await fail(new Saboteur(failure, position));
      if (sent >= position) continue;
      console.info(`an exchange of the digest key: ${sent} statements`);
      expect(sent).toBeGreaterThanOrEqual(6);
      return;
    }
  }
});
