import { glob, readFile } from "node:fs/promises";
import { readContract } from "./support/contract.ts";
import { BEYOND_CONTRACT, type Face, type Meeting, type Scene } from "./support/faces/face.ts";
import { FOR_ANYBODY } from "./support/faces/for-anybody.ts";
import { NOT_MET } from "./support/faces/not-met.ts";
import { OF_ACCOUNTS } from "./support/faces/of-accounts.ts";
import { OF_DATA } from "./support/faces/of-data.ts";
import { OF_FACTORS } from "./support/faces/of-factors.ts";
import { OF_PROFILES } from "./support/faces/of-profiles.ts";
import { DETAIL, pretendAnswers } from "./support/faces/pretended-answer.ts";
import { signUp, somebody } from "./support/people.ts";
import { expect, once, type Page, test } from "./support/test.ts";
import { addVirtualAuthenticator } from "./support/virtual-authenticator.ts";

const MEETINGS = [...FOR_ANYBODY, ...OF_ACCOUNTS, ...OF_PROFILES, ...OF_FACTORS, ...OF_DATA];

/** Each of these tests goes through dozens of answers, in milliseconds. */
const LONG = 300_000;
const HUB = new URL("../hub-ui/src/", import.meta.url);

/** Nobody learns whether the servers are well: a page that finds out would fetch again what failed. */
async function keepOutageOpen(page: Page): Promise<void> {
  await page.clock.install();
  await page.route(/\/api\/(livez|v1\/servers\/deu1)$/, async (route) => {
    if (!page.url().endsWith("/status")) await Promise.withResolvers<void>().promise;
    await route.fallback();
  });
}

async function showFace(page: Page, scene: Scene, meeting: Meeting, face: Face): Promise<void> {
  await face.isShown(page);
  if (meeting.waits === true) await page.clock.fastForward("15:00");
  const wayOn = (face.wayOn ?? meeting.wayOn)?.(page);
  if (wayOn !== undefined) await expect(wayOn).toBeEnabled();
  if (face.isOver !== true) await meeting.keeps?.(page, scene);
}

async function meet(page: Page, scene: Scene, meeting: Meeting): Promise<void> {
  const operation = (await readContract()).get(meeting.operation);
  if (operation === undefined) throw new Error(`The API has no ${meeting.operation}`);
  await meeting.prepare?.(page, scene);
  const answers = await pretendAnswers(page, operation);
  let isOpen = false;
  for (const [name, face] of Object.entries(meeting.faces)) {
    await test.step(`${meeting.operation}: ${name}`, async () => {
      if (!isOpen) await meeting.open(page, scene);
      answers.give(name);
      await meeting.ask(page, scene);
      await answers.given();
      await showFace(page, scene, meeting, face);
      if (!name.includes(" at ")) await expect(page.getByText(DETAIL)).toBeHidden();
      await face.leave?.(page);
      isOpen = face.isOver !== true;
      if (isOpen) return;
      // What was typed is kept for a return that does not come.
      await page.evaluate(() => sessionStorage.clear());
    });
  }
  await answers.end();
  await meeting.afterwards?.(page);
}

test("shows visitors what went wrong, and a way on", once, async ({ page, place }) => {
  test.setTimeout(LONG);
  await keepOutageOpen(page);
  for (const meeting of FOR_ANYBODY) await meet(page, { person: somebody(), place }, meeting);
});

for (const [where, meetings] of [
  ["with their account", OF_ACCOUNTS],
  ["with their profile", OF_PROFILES],
  ["with what they prove themselves by", OF_FACTORS],
  ["with their sessions and data", OF_DATA],
] as const) {
  test(`shows people what went wrong ${where}, and a way on`, once, async ({ page, place }) => {
    test.setTimeout(LONG);
    await addVirtualAuthenticator(page);
    const scene = { person: await signUp(page.request, place, somebody()), place };
    await keepOutageOpen(page);
    for (const meeting of meetings) await meet(page, scene, meeting);
  });
}

test("has a face for every problem that the API can answer with", once, async () => {
  const without: string[] = [];
  for (const [operation, { problems }] of await readContract()) {
    if (operation in NOT_MET) continue;
    const own = MEETINGS.filter((meeting) => meeting.operation === operation);
    const met = new Set(own.flatMap(({ faces }) => Object.keys(faces).map((name) => name.split(" at ")[0])));
    const never = new Set(own.flatMap((meeting) => Object.keys(meeting.never ?? {})));
    for (const name of [...problems.keys(), ...BEYOND_CONTRACT]) {
      if (!met.has(name) && !never.has(name)) without.push(`${operation}: ${name}`);
      if (met.has(name) && never.has(name) && own.length === 1) without.push(`${operation}: ${name}, twice`);
    }
  }
  expect(without).toEqual([]);
});

test("knows of every operation that the hub asks for", once, async () => {
  const contract = await readContract();
  const named = [...Object.keys(NOT_MET), ...MEETINGS.map(({ operation }) => operation)];
  expect(named.filter((operation) => !contract.has(operation))).toEqual([]);
  const asked = new Set<string>();
  for await (const file of glob("**/*.{ts,tsx}", { cwd: HUB, exclude: ["**/*.gen.ts", "**/*.test.ts"] })) {
    const code = await readFile(new URL(file, HUB), "utf8");
    for (const [, method, path] of code.matchAll(/client\.([A-Z]+)\(\s*"([^"]+)"/g)) {
      asked.add(`${method} ${path}`);
    }
  }
  // Enough to see that the pages are still written in this way.
  expect(asked.size).toBeGreaterThan(30);
  const known = new Set([...MEETINGS.map(({ operation }) => operation), "getLivez"]);
  const met = [...contract]
    .filter(([id]) => known.has(id))
    .map(([, { method, path }]) => `${method} ${path}`);
  expect([...asked].filter((operation) => !met.includes(operation))).toEqual([]);
});
