import { until } from "@vetchium/local-stack/processes";
import type { Answer } from "./client.ts";
import type { Person } from "./people.ts";

const freeMilliseconds = 60_000;

/**
 * Changes one person's profile, one change after the other, and counts by its version what was carried out: an answered
 * change once, one that failed once or not at all.
 */
export class Writer {
  readonly person: Person;
  /** What was carried out too often or not at all, a line for each. */
  readonly mistakes: string[] = [];
  #version: number | undefined;
  /** Changes that failed and were not seen to be carried out, which they may be late. */
  #undecided = 0;
  #isBusy = false;

  constructor(person: Person) {
    this.person = person;
  }

  /** Whether it could write now, for somebody at home in a region. */
  isFreeFor(region: string): boolean {
    return !this.#isBusy && this.person.region === region;
  }

  /** Sends a change and counts what came of it. */
  async write(send: () => Promise<Answer>): Promise<void> {
    await this.#alone(async () => {
      const { status, body } = await send();
      if (status === 200) this.#count(versionIn(body), 1);
      else this.#undecided++;
    });
  }

  /** Counts what was carried out late, once nothing can be any more, by an answer to `GET /v1/me`. */
  async settle(read: () => Promise<Answer>): Promise<void> {
    await until(() => !this.#isBusy, freeMilliseconds);
    await this.#alone(async () => {
      const { status, body } = await read();
      if (status !== 200) return;
      this.#count(versionIn(body), 0);
      this.#undecided = 0;
    });
  }

  /** @param own how many changes were surely carried out since */
  #count(version: number, own: number): void {
    const before = this.#version;
    this.#version = version;
    if (before === undefined) return;
    const late = version - before - own;
    if (late < 0 || late > this.#undecided) {
      this.mistakes.push(`${own} answered, ${this.#undecided} failed, and ${version - before} carried out`);
    }
    this.#undecided = Math.max(0, this.#undecided - Math.max(0, late));
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    this.#isBusy = true;
    try {
      await work();
    } finally {
      this.#isBusy = false;
    }
  }
}

function versionIn(body: Record<string, unknown>): number {
  return (body.user as { version: number }).version;
}
