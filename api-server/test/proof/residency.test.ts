import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { operations } from "../documented.ts";
import { breaches, NOBODY } from "../invariants.ts";
import { REGION_IDS, World } from "../world.ts";
import { findStrays, type Place } from "./marks.ts";
import { everyPlace } from "./places.ts";
import { leave, live, move, readEverything } from "./tour.ts";
import { called, Visitor } from "./visitor.ts";

const PROOF = { timeout: 300_000 };

let world: World;
let visitors: Visitor[];
beforeAll(async () => {
  world = await World.start();
  // Everybody of every region, through every server.
  visitors = REGION_IDS.flatMap((home) => REGION_IDS.map((via) => new Visitor(world, home, via)));
});
afterAll(() => world.stop());

/** Everything that is kept, once no job is under way any more. */
async function placesAtRest(): Promise<Place[]> {
  await vi.waitFor(async () => expect(await breaches(world)).toEqual([]), { timeout: 30_000, interval: 100 });
  return everyPlace(world);
}

/** What is kept of people where it must not be. */
function strays(places: Place[], homeOf: (visitor: Visitor) => string | undefined): string[] {
  return visitors.flatMap((visitor) => {
    const home = homeOf(visitor);
    return visitor.marks.flatMap((mark) =>
      findStrays(places, mark, home).map(
        (stray) => `of somebody of ${home} through ${visitor.via}: ${stray}`,
      ),
    );
  });
}

/** What must be there, or the search would find nothing whatever it looked for. */
function expectFound(places: Place[], homeOf: (visitor: Visitor) => string): void {
  for (const visitor of visitors) {
    const content = places
      .filter(({ where }) => where === homeOf(visitor))
      .map((place) => place.content)
      .join("\n");
    for (const what of [
      "second email",
      "second handle",
      "bio",
      "position",
      "school",
      "link",
      "contact",
      "email for others",
      "user agent",
      "IP address",
      "picture",
      "passkey",
      "name of a passkey",
    ]) {
      const found = visitor.marks.some((mark) => mark.what === what && content.includes(mark.text));
      expect(found, `the ${what} is kept at home`).toBe(true);
    }
  }
}

/** A handle that was given up stays closed for a while; where its row leads to nobody it may stand there. */
function withoutBareHandles(place: Place): Place {
  const leadsToNobody = { "public.names": `,${NOBODY},`, "public.released_handles": ",," }[place.table];
  if (leadsToNobody === undefined) return place;
  const rows = place.content.split("\n").filter((row) => !row.includes(leadsToNobody));
  return { ...place, content: rows.join("\n") };
}

const target = (visitor: Visitor) =>
  REGION_IDS[(REGION_IDS.indexOf(visitor.home) + 1) % REGION_IDS.length] as string;

test(
  "whatever people do through whichever server, nothing personal is kept outside their home",
  PROOF,
  async () => {
    for (const visitor of visitors) await live(visitor);
    const places = await placesAtRest();
    expectFound(places, ({ home }) => home);
    expect(strays(places, ({ home }) => home)).toEqual([]);
  },
);

test("who has moved has nothing personal where they were", PROOF, async () => {
  for (const visitor of visitors) {
    await move(visitor, target(visitor));
    await readEverything(visitor);
  }
  const places = await placesAtRest();
  expectFound(places, target);
  expect(strays(places, target)).toEqual([]);
});

test("who is erased has nothing anywhere, and their handles stand alone", PROOF, async () => {
  for (const visitor of visitors) await leave(visitor);
  const places = await placesAtRest();
  expect(strays(places.map(withoutBareHandles), () => undefined)).toEqual([]);
});

test("every operation of the API was part of it", () => {
  const documented = operations.map(({ method, template }) => `${method} ${template}`);
  expect([...called].toSorted()).toEqual(documented.toSorted());
});
