import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabases, createDatabases, type Databases } from "#cross-region/databases.ts";
import type { DigestKey } from "#cross-region/email-digest.ts";
import { retireKey, rotateDigests } from "#cross-region/upkeep/digest-keys.ts";
import { rebuild } from "#cross-region/upkeep/rebuild.ts";
import { breaches } from "../invariants.ts";
import { changeHandle, newcomer, newPerson, signInBy } from "../operations.ts";
import { complete, newHandle, type Person } from "../people.ts";
import { runJobs } from "../recovery.ts";
import { type Gate, Wire } from "../wire.ts";
import { newDigestKey, REGION_IDS, World } from "../world.ts";
import { everyFailure, type Failing } from "./crash-sweep.ts";
import { Saboteur } from "./saboteur.ts";

const HOME = "ind1";
const former = newDigestKey("k1", 1);
const next = newDigestKey("k2", 2);

let world: World;
let people: Person[];
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
  people = [];
  for (const region of REGION_IDS) people.push(await newPerson(world, region));
  await runJobs(world);
});
afterAll(() => world.stop());

/** What an operator does on all databases. Throws unless it comes to its end. */
type Work = (databases: Databases) => Promise<unknown>;

interface Sweep extends Failing {
  /** Makes that there is something to do. */
  prepare(): Promise<unknown>;
  work: Work;
  /** Throws unless people are served, also where the work was done by half. */
  check(): Promise<void>;
  /** Throws unless the work was done whole. */
  checkDone(): Promise<void>;
}

const passing: Gate = { before: async () => {}, after: async () => true };

/** Does the work as the command line does, with every statement going through a gate. */
async function operate(work: Work, gate: Gate = passing): Promise<void> {
  const wire = await Wire.open(world.databaseUrls(), gate);
  if (gate instanceof Saboteur) gate.victim = { kill: () => wire.cut() };
  const config = world.config(HOME, (database) => wire.url(database));
  const databases = createDatabases(config, { poolSize: 2, deadline: config.databaseDeadline });
  try {
    await work(databases);
  } finally {
    await closeDatabases(databases);
    wire.cut();
  }
}

/** Lets work fail wherever it can; every time it is done again, and must come to its end. */
async function sweep({ prepare, work, check, checkDone, ...failing }: Sweep): Promise<void> {
  await everyFailure(failing, async (saboteur) => {
    await prepare();
    const outcome = await operate(work, saboteur).then(
      () => "done",
      () => "failed",
    );
    const place = `${failing.name}, failing ${saboteur}`;
    expect(outcome, place).toBe(saboteur.isDone ? "failed" : "done");
    await check();
    await operate(work);
    await check();
    await checkDone();
    expect(await breaches(world), place).toEqual([]);
  });
}

/** Gives everybody in every region the digests that they lack under these keys. */
function rotate(...digestKeys: DigestKey[]): Work {
  return async (databases) => {
    for (const home of databases.regions.all()) await rotateDigests({ ...databases, digestKeys }, home);
  };
}

async function everybodySignsIn(): Promise<void> {
  for (const { email, user } of people) expect((await signInBy(world, email, "usa1"))?.id).toBe(user.id);
}

function digestsUnder({ id }: DigestKey): Promise<unknown[]> {
  return world.rows("global", "select from names where kind = 'email' and value like $1", [`${id}:%`]);
}

const SWEEP = { timeout: 180_000 };

test("digests are made under a new key wherever that failed", SWEEP, async () => {
  // Every server knows the new key before the digests under it are made.
  await world.release(former, next);
  await sweep({
    name: "digests under a new key",
    fewest: 12,
    async prepare() {
      await world.rows("global", "delete from names where kind = 'email' and value like 'k2:%'");
      await world.rows("global", "delete from digest_rotations");
    },
    work: rotate(next, former),
    check: everybodySignsIn,
    checkDone: async () => expect(await digestsUnder(next)).toHaveLength(people.length),
  });
});

test("a key is retired wherever that failed", SWEEP, async () => {
  await operate(rotate(next, former));
  await world.release(next);
  await sweep({
    name: "retiring a key",
    fewest: 7,
    prepare: () => operate(rotate(next, former)),
    work: (databases) => retireKey({ ...databases, digestKeys: [next] }, former.id),
    check: everybodySignsIn,
    checkDone: async () => expect(await digestsUnder(former)).toEqual([]),
  });
});

test(
  "a lost directory is made anew wherever that failed, and nobody takes a name meanwhile",
  SWEEP,
  async () => {
    await operate(rotate(next));
    await world.release(next);
    const renamed = people[0] as Person;
    const formerHandle = renamed.user.handle;
    const handle = newHandle();
    expect((await changeHandle(world.api("usa1"), renamed, handle)).status).toBe(200);
    await runJobs(world);
    const taken = [formerHandle, handle, ...people.slice(1).map(({ user }) => user.handle)];
    await sweep({
      name: "making a lost directory anew",
      fewest: 12,
      async prepare() {
        await world.rows("global", "truncate users, names, claims, digest_rotations, rebuilds");
        // As migrations do that find the directory empty.
        await world.rows("global", "select begin_rebuild()");
      },
      async work(databases) {
        const { isOpen } = await rebuild({ ...databases, digestKeys: [next] }, { openAnyway: false });
        if (!isOpen) throw new Error("a region could not be read");
      },
      async check() {
        const wanted = [...taken.map((handle) => ({ handle })), ...people.map(({ email }) => ({ email }))];
        const strangers = await Promise.all(wanted.map((name) => newcomer(world, "deu1", name)));
        const answers = await Promise.all(strangers.map((stranger) => complete(world.api("deu1"), stranger)));
        for (const { status } of answers) expect([409, 410, 503]).toContain(status);
      },
      async checkDone() {
        await everybodySignsIn();
        expect((await complete(world.api("deu1"), await newcomer(world, "usa1"))).status).toBe(201);
        await runJobs(world);
      },
    });
  },
);
