import fc from "fast-check";
import { expect } from "vitest";
import { breaches } from "../invariants.ts";
import { recover, retryJobs } from "../recovery.ts";
import type { Gate, Statement } from "../wire.ts";
import { WiredServer } from "../wired-server.ts";
import type { World } from "../world.ts";
import { isPreparation } from "./saboteur.ts";

/** What one of the sides of a race does, through a server of its own. */
export type Racer = (server: WiredServer) => Promise<unknown>;

/** A side that works on the queue, as often as jobs may come while the others are at it. */
export function working(passes: number) {
  return async (server: WiredServer): Promise<void> => {
    for (let pass = 0; pass < passes; pass++) await server.runJobs();
  };
}

/** What a scenario lets race: the sides, and what has to be true when all have ended and the jobs have run. */
export interface Race<Outcomes extends unknown[]> {
  racers: { [Side in keyof Outcomes]: (server: WiredServer) => Promise<Outcomes[Side]> };
  check(outcomes: Outcomes): Promise<void>;
}

/** In which order the statements go: this side next, for so many statements; then the next of the list. */
type Schedule = { side: number; statements: number }[];

const MOST_SIDES = 3;
/** This one lets all that wait go at once, so that PostgreSQL itself decides. */
const ALL_AT_ONCE = MOST_SIDES;
// Long runs as well as short ones: what goes wrong often needs one side to be far ahead.
const anySchedule = fc.array(
  fc.record({ side: fc.nat({ max: ALL_AT_ONCE }), statements: fc.integer({ min: 1, max: 12 }) }),
  { minLength: 8, maxLength: 40 },
);
// The same every time, so that a red run is due to a change. Other seeds are tried by hand.
const SEED = Number(process.env.RACE_SEED ?? 1);
const RUNS = Number(process.env.RACE_RUNS ?? 24);

function firstAhead(count: number): Schedule {
  const rest = [1, 2].map((side) => ({ side, statements: 99 }));
  return count === 0 ? rest : [{ side: 0, statements: count }, ...rest];
}

function othersAhead(count: number): Schedule {
  const begun = [1, 2].map((side) => ({ side, statements: count }));
  return [...begun, { side: 0, statements: 99 }];
}

/** Longer than any statement may take. */
const STANDSTILL_MS = 15_000;

/** Servers whose statements go to the databases one by one, in an order that is chosen. */
export class RaceCourse {
  readonly #world: World;
  readonly #lanes: Lane[];

  private constructor(world: World, lanes: Lane[]) {
    this.#world = world;
    this.#lanes = lanes;
  }

  /** Starts a server for each of the regions; a race's sides take them in this order. */
  static async open(world: World, regions: string[]): Promise<RaceCourse> {
    return new RaceCourse(world, await Promise.all(regions.map((region) => Lane.open(world, region))));
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map(({ server }) => server.stop()));
  }

  /**
   * Runs a scenario under many schedules; after each all databases must agree. Some of them let the first side
   * do 0, 1, 2, … up to `ahead` statements before the others do all of theirs, and others let the others begin.
   */
  async run<Outcomes extends unknown[]>(
    prepare: () => Promise<Race<Outcomes>>,
    { ahead = 0 } = {},
  ): Promise<void> {
    const examples = Array.from({ length: ahead }, (_, count): [Schedule] => [firstAhead(count)]);
    if (ahead > 0) for (const count of [1, 2, 3]) examples.push([othersAhead(count)]);
    await fc.assert(
      fc.asyncProperty(anySchedule, async (schedule) => {
        const { racers, check } = await prepare();
        const referee = new Referee(schedule);
        const sides = racers as Racer[];
        try {
          const outcomes = await inTime(
            Promise.all(sides.map((racer, index) => this.#lane(index).race(referee, index, racer))),
          );
          await retryJobs(this.#world);
          expect(await breaches(this.#world)).toEqual([]);
          await check(outcomes as Outcomes);
        } catch (error) {
          // The next scenario is to fail by its own faults alone.
          await recover(this.#world);
          throw new Error(`after\n${referee.tell()}`, { cause: error });
        }
      }),
      // What a failure has left behind would be in the way of finding a smaller one.
      { seed: SEED, numRuns: Math.max(RUNS, examples.length + RUNS / 2), examples, endOnFailure: true },
    );
  }

  #lane(index: number): Lane {
    const lane = this.#lanes[index];
    if (lane === undefined) throw new Error("there are fewer servers than sides");
    return lane;
  }
}

class Lane implements Gate {
  server!: WiredServer;
  #referee: Referee | undefined;
  #side = 0;

  static async open(world: World, region: string): Promise<Lane> {
    const lane = new Lane();
    lane.server = await WiredServer.start(world, region, lane);
    return lane;
  }

  async race(referee: Referee, side: number, racer: Racer): Promise<unknown> {
    this.#referee = referee;
    this.#side = side;
    referee.enter(side);
    try {
      return await racer(this.server);
    } finally {
      this.#referee = undefined;
      referee.leave(side);
    }
  }

  async before(statement: Statement): Promise<void> {
    if (isPreparation(statement)) return;
    await this.#referee?.hold(this.#side, statement);
  }

  async after(): Promise<boolean> {
    this.#referee?.goOn();
    return true;
  }
}

/** Throws for a race that stands still, so that its story is told. */
async function inTime<T>(race: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("the race stands still")), STANDSTILL_MS);
  });
  return Promise.race([race, late]).finally(() => clearTimeout(timer));
}

/** A statement that waits to be sent. */
interface Held {
  side: number;
  text: string;
  go(): void;
}

/** Lets a statement go once every side waits with one or has ended. */
class Referee {
  readonly #story: string[] = [];
  readonly #schedule: Schedule;
  readonly #sides = new Set<number>();
  #waiting: Held[] = [];
  #turn = 0;
  #used = 0;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  /** What went when, and what still waits, in words. */
  tell(): string {
    const waiting = this.#waiting.map(({ text }) => `waiting: ${text}`);
    return [...this.#story, ...waiting, `still running: ${[...this.#sides].join()}`].join("\n");
  }

  enter(side: number): void {
    this.#sides.add(side);
  }

  leave(side: number): void {
    this.#sides.delete(side);
    // What a server does after its answer is not held back any more; nobody would be told of its end.
    const late = this.#waiting.filter((held) => held.side === side);
    this.#waiting = this.#waiting.filter((held) => held.side !== side);
    for (const held of late) held.go();
    this.goOn();
  }

  hold(side: number, { database, text }: Statement): Promise<void> {
    return new Promise((go) => {
      const words = text.replaceAll(/\s+/g, " ").slice(0, 100);
      this.#waiting.push({ side, text: `${side} at ${database}: ${words}`, go });
      this.goOn();
    });
  }

  /** Lets the next go if nobody is on their way; a side may wait with a second statement by then. */
  goOn(): void {
    const isReady = [...this.#sides].every((side) => this.#waiting.some((held) => held.side === side));
    if (!isReady || this.#waiting.length === 0) return;
    const chosen = this.#choose();
    this.#waiting = this.#waiting.filter((held) => !chosen.includes(held));
    for (const held of chosen) {
      this.#story.push(`${chosen.length > 1 ? "at once " : ""}${held.text}`);
      held.go();
    }
  }

  #choose(): Held[] {
    for (; this.#turn < this.#schedule.length; this.#endTurn()) {
      const { side, statements } = this.#schedule[this.#turn] as Schedule[number];
      const chosen =
        side === ALL_AT_ONCE ? this.#waiting : this.#waiting.filter((held) => held.side === side).slice(0, 1);
      if (chosen.length === 0) continue;
      if (++this.#used >= statements) this.#endTurn();
      return chosen;
    }
    return this.#waiting.slice(0, 1);
  }

  #endTurn(): void {
    this.#turn++;
    this.#used = 0;
  }
}
