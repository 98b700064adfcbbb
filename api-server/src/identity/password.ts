import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { BulkheadRejectedError, bulkhead } from "cockatiel";
import { ServerOverloaded } from "./overload.ts";

// OWASP Password Storage Cheat Sheet: Argon2id with m=19 MiB, t=2, p=1. Memory in KiB.
const ARGON2ID = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;
// PHC string format, as @node-rs/argon2 writes it.
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/;

// A core does about a hundred a second: who would have to wait for longer than that is better told so at once.
const WAITING_PER_CORE = 100;
const CORES = availableParallelism();
// More at once would only make each slower, and each takes its memory.
const queue = bulkhead(CORES, CORES * WAITING_PER_CORE);

// The hash of a password that nobody knows: verifying against it takes as long as against a real one.
const DECOY = await hash(crypto.randomUUID(), ARGON2ID);

/** Answers the Argon2id hash of a password, in PHC string format. Throws ServerOverloaded. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, ARGON2ID));
}

/**
 * Whether a password is the one that was hashed. Without a hash the answer is no, after the same time,
 * so that nobody learns from the wait whether there is such an account. Throws ServerOverloaded.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const isRight = await inTurn(() => verify(passwordHash ?? DECOY, password));
  return isRight && passwordHash !== undefined;
}

/** Whether a hash was made to be tried faster than those that are made today. */
export function isOutdated(passwordHash: string): boolean {
  const [, memory = 0, time = 0] = PHC.exec(passwordHash) ?? [];
  return Number(memory) < ARGON2ID.memoryCost || Number(time) < ARGON2ID.timeCost;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await queue.execute(work);
  } catch (error) {
    if (error instanceof BulkheadRejectedError) throw new ServerOverloaded("passwords to hash", error);
    throw error;
  }
}
