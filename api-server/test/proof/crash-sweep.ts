import { expect, vi } from "vitest";
import type { ApiAnswer, ApiClient } from "../api-client.ts";
import { breaches } from "../invariants.ts";
import { recover, retryJobs, runJobs } from "../recovery.ts";
import { WiredServer } from "../wired-server.ts";
import type { World } from "../world.ts";
import { type Failure, Saboteur } from "./saboteur.ts";

/** Something that is made to fail. */
export interface Failing {
  name: string;
  /** Fewer statements than this are none of it: the sweep would be empty. */
  fewest: number;
}

/**
 * Makes attempts that fail in every way at each statement that is sent to any database, until there is none
 * left at which one could. Throws what an attempt throws.
 */
export async function everyFailure(
  { name, fewest }: Failing,
  attempt: (saboteur: Saboteur) => Promise<void>,
): Promise<void> {
  const failing = async (failure: Failure, position: number): Promise<Saboteur> => {
    const saboteur = new Saboteur(failure, position);
    await attempt(saboteur);
    return saboteur;
  };
  for (let position = 1; ; position++) {
    const { sent, isOneOfMany } = await failing("after", position);
    if (sent < position) {
      console.info(`${name}: ${sent} statements`);
      expect(sent, `statements of ${name}`).toBeGreaterThanOrEqual(fewest);
      return;
    }
    await failing("lost", position);
    // Else it is the same as after the statement that came before.
    if (position === 1 || isOneOfMany) await failing("before", position);
  }
}

/** Something that a person does, from the request to the last of its jobs. */
export interface Operation<Subject> extends Failing {
  /** The region whose server it is asked of, and that fails. */
  server: string;
  /** Whether it may be answered and called off afterwards, where a database can't be reached. */
  mayBeCalledOff?: boolean;
  /** Makes somebody who is about to do it. */
  prepare(): Promise<Subject>;
  /** Asks for it once. */
  ask(api: ApiClient, subject: Subject): Promise<ApiAnswer<unknown>>;
  /** Whether it has happened; throws if it has by half. */
  hasHappened(subject: Subject): Promise<boolean>;
  /** Asks for it again, as the person would who got no answer. Throws if it is not answered as it should be. */
  askAgain(subject: Subject, hasHappened: boolean): Promise<void>;
}

/**
 * Lets an operation fail wherever it can. Each time whoever is alive recovers, and then the operation must have
 * happened whole or not at all, must succeed when it is asked for again, and all databases must agree.
 */
export async function crashSweep<Subject>(world: World, operation: Operation<Subject>): Promise<void> {
  // graphile-worker writes there, past its logger, that a worker has lost its database.
  const trace = vi.spyOn(console, "trace").mockImplementation(() => {});
  try {
    await everyFailure(operation, (saboteur) => fail(world, operation, saboteur));
  } finally {
    trace.mockRestore();
  }
}

/** One failure and what comes after it. */
async function fail<Subject>(world: World, operation: Operation<Subject>, saboteur: Saboteur): Promise<void> {
  const subject = await operation.prepare();
  const isAnswered = await attempt(world, operation, subject, saboteur);
  await recover(world);

  const place = `${operation.name}, failing ${saboteur}`;
  expect(await breaches(world), place).toEqual([]);
  const hasHappened = await operation.hasHappened(subject);
  if (isAnswered && !(saboteur.failure === "lost" && operation.mayBeCalledOff)) {
    expect(hasHappened, `${place}, had been answered and then did not happen`).toBe(true);
  }
  await operation.askAgain(subject, hasHappened);
  if (hasHappened) return;
  await runJobs(world);
  expect(await breaches(world), `${place}, and asked for again`).toEqual([]);
  expect(await operation.hasHappened(subject), `${place}, and asked for again`).toBe(true);
}

/** Asks for the operation and runs its jobs, until the failure or to the end. Answers whether it succeeded. */
async function attempt<Subject>(
  world: World,
  operation: Operation<Subject>,
  subject: Subject,
  saboteur: Saboteur,
): Promise<boolean> {
  const server = await WiredServer.start(world, operation.server, saboteur);
  saboteur.victim = server;
  const asked = operation.ask(server.api, subject).catch((error: unknown) => {
    if (!saboteur.isDone) throw error;
  });
  const answer = await Promise.race([asked, saboteur.death]);
  if (answer !== undefined && !saboteur.isDone) expect(answer.status).toBeLessThan(300);
  if (!saboteur.hasKilled) {
    const worked = server.runJobs().catch((error: unknown) => {
      if (!saboteur.isDone) throw error;
    });
    await Promise.race([worked, saboteur.death]);
  }
  await server.stop();
  if (!saboteur.hasKilled) await retryJobs(world);
  return answer !== undefined && answer.status < 300;
}
