import { setTimeout as pause } from "node:timers/promises";
import type { Link } from "@vetchium/local-stack/link";
import { until } from "@vetchium/local-stack/processes";
import pg from "pg";
import { type Check, check, tell } from "./check.ts";
import { problemOf } from "./client.ts";
import { askToSignUp, completeSignUp, newHandle, type Person } from "./people.ts";
import type { Scenario } from "./scenario.ts";
import type { Trial } from "./trial.ts";

/** Half a round trip to the directory: between a claim there and word of its end are two of them, in which it is held. */
const distance = 100;
const darkMilliseconds = 500;
/** Jobs are tried again after pauses that grow, and claims without an end are looked for every minute. */
const settleMilliseconds = 75_000;

/**
 * Loses the directory between a decision and its settling: somebody has just signed up, somebody has another handle, and
 * the directory does not know yet. Both are found and can log in meanwhile, and are settled once it is back.
 */
export async function pendingNames(trial: Trial): Promise<Scenario> {
  const { system, load } = trial;
  const directory = system.parts.find(({ name }) => name === "global-db");
  if (directory === undefined) throw new Error("there is no directory");
  const link = system.link(directory);
  const url = system.stack.databases.get(directory.name)?.current().url ?? "";
  // Over so long a way others would take the connections that these two need in time.
  await load.pause();
  const people = await loseMidway(trial, link, url);
  const pending = await pendingClaims(url);
  const dark = await whileDark(trial, people);
  await pause(darkMilliseconds);
  await link.mend();
  const backAt = performance.now();
  const isSettled = await until(async () => (await pendingClaims(url)) === 0, settleMilliseconds, 50);
  const took = performance.now() - backAt;
  const lost = await missing(trial, people);
  load.start();
  return {
    name: "directory lost before two names are settled",
    measured: `${pending} pending; settled ${tell(took)} ms after it is back`,
    checks: [
      check("something was pending", pending === people.length, `${pending} claims`),
      ...dark,
      check("settled once it is back", isSettled, `${await pendingClaims(url)} claims`),
      check("found afterwards", lost.length === 0, lost.join(", ")),
    ],
  };
}

/** Signs one person up and gives another a handle, and cuts the directory off when both are answered. */
async function loseMidway(trial: Trial, link: Link, url: string): Promise<Person[]> {
  const { system, place, people } = trial;
  const [signUpRegion = "", changeRegion = ""] = system.regions;
  const invited = await askToSignUp(place, signUpRegion);
  const renamer = people.get(changeRegion)?.[0] as Person;
  const handle = newHandle();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    link.delay = distance;
    const [newcomer, changed] = await Promise.all([
      completeSignUp(place, invited),
      changeHandle(trial, renamer, handle),
      holdClaims(client, 2),
    ]);
    await link.cut();
    // PostgreSQL learns of a cut when it answers, and carries out until then what waits for a lock.
    await client.query(
      "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    if (changed.status !== 200) throw new Error(`to change a handle answered ${changed.status}`);
    return [newcomer, { ...renamer, handle }];
  } finally {
    link.delay = 0;
    await client.end();
  }
}

/**
 * Keeps the directory from hearing of the end of so many claims, for as long as the client is connected, whichever of
 * them is made first.
 */
async function holdClaims(client: pg.Client, count: number): Promise<void> {
  await client.query("begin");
  const areHeld = await until(
    async () => (await client.query("select from claims for update")).rowCount === count,
    10_000,
    5,
  );
  if (!areHeld) throw new Error(`there were no ${count} claims at a time`);
}

async function whileDark(trial: Trial, people: Person[]): Promise<Check[]> {
  const lost = await missing(trial, people);
  const refused = await refusedLogins(trial, people);
  const newName = await changeHandle(trial, people[0] as Person, newHandle());
  const isTold = problemOf(newName) === "directory-unavailable" && "retry-after" in newName.headers;
  return [
    check("found while it is dark", lost.length === 0, lost.join(", ")),
    check("log in by email and handle while it is dark", refused.length === 0, refused.join(", ")),
    check("new names are refused", newName.status === 503 && isTold, `${newName.status}`),
  ];
}

function changeHandle({ client, place }: Trial, { token }: Person, handle: string) {
  const url = `${place.apiUrl}/v1/me/handle`;
  return client.send({ method: "PUT", url, token, body: { handle } });
}

/** Asks every server for everybody; answers who was not found where. */
async function missing({ client, system }: Trial, people: Person[]): Promise<string[]> {
  const lost: string[] = [];
  for (const [region, base] of system.stack.serverUrls) {
    for (const { handle } of people) {
      const { status } = await client.send({ method: "GET", url: `${base}/v1/users/${handle}` });
      if (status !== 200) lost.push(`${status} at ${region}`);
    }
  }
  return lost;
}

/** Logs everybody in at every server, by email and by handle; answers who could not where. */
async function refusedLogins({ client, system }: Trial, people: Person[]): Promise<string[]> {
  const refused: string[] = [];
  for (const [region, base] of system.stack.serverUrls) {
    for (const { email, handle, password } of people) {
      for (const login of [email, handle]) {
        const body = { login, password, session: "bearer" };
        const { status } = await client.send({ method: "POST", url: `${base}/v1/sessions`, body });
        if (status !== 201) refused.push(`${status} at ${region}`);
      }
    }
  }
  return refused;
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
