import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Answer, type Client, problemOf } from "./client.ts";
import type { Person } from "./people.ts";
import type { Way } from "./system.ts";
import { type Ask, type AskedKind, anyKind, ask, askReference } from "./traffic.ts";
import { Writer } from "./writer.ts";

/** What became of one request. Times are those of `performance.now()`. */
export interface Sample extends Omit<Ask, "request"> {
  sentAt: number;
  /** From when it was due to the last byte of the answer, in milliseconds. */
  took: number;
  /** What was answered; `status` of the ask is the one of a good answer. */
  answered: number;
  problem?: string;
  retryAfter?: number;
  error?: string;
  isGood: boolean;
}

export interface LoadOptions {
  client: Client;
  /** For each region the people at home there. The first of them asks for other handles, and does nothing else. */
  people: Map<string, [Person, ...Person[]]>;
  /** A server of no concern to anybody, which tells how busy the machine is. */
  reference: Way;
  ways: Way[];
  /** Requests a second, log-ins aside. */
  rate: number;
}

const referenceMilliseconds = 20;
const loginMilliseconds = 1_500;
const namesMilliseconds = 70;
const renameMilliseconds = 700;

/**
 * Asks at a fixed rate, whether or not answers come, of everybody's data by every way in turn. Log-ins come beside that
 * and seldom, because a password takes 50 ms of a core to check.
 */
export class Load {
  readonly samples: Sample[] = [];
  /** Where requests go from now on. */
  ways: Way[];
  /** Whether it is asked for free handles more often than else. */
  asksForNames = false;
  /** Whether people ask for other handles, which only what is to fail for want of a name does. */
  renames = false;
  /** One for each person: their changes follow one another. */
  readonly writers: Writer[];
  readonly #options: LoadOptions;
  readonly #underWay = new Set<Promise<void>>();
  #isOn = false;
  #loops: Promise<void>[] = [];
  #turn = 0;

  constructor(options: LoadOptions) {
    this.#options = options;
    this.ways = options.ways;
    this.writers = [...options.people.values()].flatMap(([, ...others]) =>
      others.map((person) => new Writer(person)),
    );
  }

  /** Begins to ask, again after `pause`. */
  start(): void {
    const { reference } = this.#options;
    this.#isOn = true;
    this.#loops = [
      this.#every(1000 / this.#options.rate, (dueAt) => this.#sendNext(anyKind(), dueAt)),
      this.#every(referenceMilliseconds, (dueAt) => this.#track(this.#send(askReference(reference), dueAt))),
      this.#every(loginMilliseconds, (dueAt) => this.#sendNext("login", dueAt)),
      this.#every(namesMilliseconds, (dueAt) => {
        if (this.asksForNames) this.#sendNext("name", dueAt);
      }),
      this.#every(renameMilliseconds, (dueAt) => {
        if (this.renames) this.#sendNext("rename", dueAt);
      }),
    ];
  }

  /** Sends nothing until it is started again, and waits for all answers. */
  async pause(): Promise<void> {
    this.#isOn = false;
    await Promise.all(this.#loops);
    await Promise.all(this.#underWay);
  }

  /** Waits until every request that was sent by now has its answer. */
  async answered(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #every(milliseconds: number, send: (dueAt: number) => void): Promise<void> {
    let dueAt = performance.now();
    while (this.#isOn) {
      for (; dueAt <= performance.now(); dueAt += milliseconds) send(dueAt);
      await pause(Math.max(1, dueAt - performance.now()));
    }
  }

  /** The next way with the next region's people, so that all pairs come equally often. */
  #sendNext(kind: AskedKind, dueAt: number): void {
    const regions = [...this.#options.people.values()];
    const turn = this.#turn++;
    const way = this.ways[Math.floor(turn / regions.length) % this.ways.length] as Way;
    const [renamer, ...others] = regions[turn % regions.length] as [Person, ...Person[]];
    const person = kind === "rename" ? renamer : any(others);
    const [, ...strangers] = any(regions) as [Person, ...Person[]];
    const other = any(strangers);
    const writer = kind === "patch" ? this.writers.find((one) => one.isFreeFor(person.region)) : undefined;
    if (writer !== undefined) {
      this.#write(writer, way, dueAt);
      return;
    }
    // Whose changes are all under way reads meanwhile.
    const next = ask(kind === "patch" ? "me" : kind, way, person, other);
    this.#track(this.#send(next, dueAt));
  }

  #write(writer: Writer, way: Way, dueAt: number): void {
    const change = ask("patch", way, writer.person, writer.person);
    this.#track(writer.write(() => this.#send(change, dueAt)));
  }

  #track(work: Promise<unknown>): void {
    const done = work.then(() => {
      this.#underWay.delete(done);
    });
    this.#underWay.add(done);
  }

  async #send({ request, ...about }: Ask, dueAt: number): Promise<Answer> {
    const answer = await this.#options.client.send(request);
    const retryAfter = Number(answer.headers["retry-after"]);
    this.samples.push({
      ...about,
      sentAt: dueAt,
      took: performance.now() - dueAt,
      answered: answer.status,
      problem: problemOf(answer),
      retryAfter: retryAfter > 0 ? retryAfter : undefined,
      error: answer.error,
      isGood: answer.status === about.status && isAbout(answer, about),
    });
    return answer;
  }
}

/** Whether an answer is about whom it should be. */
function isAbout({ body }: Answer, { kind, person }: Omit<Ask, "request">): boolean {
  if (kind !== "me" && kind !== "profile") return true;
  return (body.user as { handle?: string } | undefined)?.handle === person?.handle;
}

function any<T>(items: T[]): T {
  return items[randomInt(items.length)] as T;
}
