import { ExponentialBackoff, handleAll, retry } from "cockatiel";

/**
 * Tries again, for some seconds, what nobody waits for: a person who is moving, or whose region is away, may be there
 * again by then.
 */
export const patiently = retry(handleAll, {
  maxAttempts: 6,
  backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 20_000 }),
});
