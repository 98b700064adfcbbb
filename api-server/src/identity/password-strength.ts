import type { OwnWords, Strength } from "@vetchium/password-strength";
import { Piscina } from "piscina";
import { ServerOverloaded } from "./overload.ts";

// A few dozen milliseconds each, so about as many as are done in a second.
const WAITING = 30;
const IDLE = 10 * 60_000;

// Apart from what answers requests: the longest passwords would hold all of them up. The word lists take some 60 MB,
// so a server that has seen no new password for a while gives them back. In milliseconds where it is a time.
const threads = new Piscina<{ password: string; own: OwnWords }, Strength>({
  filename: new URL("./strength-worker.ts", import.meta.url).href,
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: IDLE,
});

/** How hard a new password is to guess for somebody who knows its person. Throws ServerOverloaded. */
export async function estimateStrength(password: string, own: OwnWords): Promise<Strength> {
  if (threads.queueSize >= WAITING) throw new ServerOverloaded("passwords to judge");
  return threads.run({ password, own });
}
