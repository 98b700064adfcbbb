import { hasSlug, Unreachable } from "./problem.ts";
import type { ServerMeasurements } from "./types.ts";

/**
 * What keeps a person from their data: this device has no network, none of our servers answers, or their home region's
 * database or server is away.
 */
export type Outage = { kind: "offline" | "unreachable" } | { kind: "database" | "server"; region: string };

/** What makes it worth a look whether there is an outage. */
export interface Suspicion {
  /** The home region of whoever is signed in. */
  home: string | undefined;
  /** What is sure already. */
  outage?: Outage;
}

/** What an error says of an outage that concerns a person with this home; undefined where it says nothing. */
export function suspicionOf(error: unknown, home: string | undefined): Suspicion | undefined {
  if (error instanceof Unreachable) return { home };
  if (!hasSlug(error, "region-unavailable")) return undefined;
  // The balancer's own names no region: a server broke off, or none is there.
  if (error.region === undefined) return { home };
  return error.region === home ? { home, outage: { kind: "database", region: home } } : undefined;
}

/** The region that an error says is away. */
export function regionIn(error: unknown): string | undefined {
  return hasSlug(error, "region-unavailable") ? error.region : undefined;
}

/** What is away of a home region by what its server measures, or another in its place; undefined where all is well. */
export function outageIn({ region, databases }: ServerMeasurements, home: string): Outage | undefined {
  const database = databases.find((one) => one.database === home);
  if (database?.status === "down") return { kind: "database", region: home };
  return region === home ? undefined : { kind: "server", region: home };
}
