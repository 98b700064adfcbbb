import { openWays, roundTrip } from "@vetchium/local-stack/geography";
import { geography } from "@vetchium/local-stack/settings";
import { spread } from "./measure.ts";
import { JSON_BODY, Newcomers } from "./newcomers.ts";
import { signedIn } from "./people.ts";
import { PASSWORD, person, sessionToken } from "./person.ts";
import type { LoadRequest } from "./programs/load-generator.ts";
import { REGIONS } from "./regions.ts";
import type { MeasuredServer, System } from "./system.ts";

/** How long an operation takes between regions, beside the round trips that it has to pay. */
export interface GeoResult {
  operation: string;
  /** Whether the person's home server answered, or another. */
  server: "home" | "another";
  /** In milliseconds. */
  p50: number;
  /** What it has to pay for, in words, and how long that takes, in milliseconds. */
  mustPay: string;
  budget: number;
  /** How many answers were no success. */
  failed: number;
  /** Whether it pays for nothing beyond that. */
  isMet: boolean;
}

/** Where a round trip goes: to the directory, to the person's home, or to the region that is farthest away. */
type Trip = "directory" | "home" | "farthest";

interface Operation {
  name: string;
  server: GeoResult["server"];
  budget: Trip[];
  /** A request of its own for every call. */
  next(): Promise<LoadRequest & { method?: string }>;
}

/** How often everything is done. */
export interface DistancePlan {
  /** Calls that open connections and are not counted, and calls that are. */
  warmUps: number;
  calls: number;
}

/** Puts distances between the regions and does everything once after the other, at home and elsewhere. */
export async function measureDistances(system: System, plan: DistancePlan): Promise<GeoResult[]> {
  const home = await startDistant(system, system.many.region);
  const another = await startDistant(system, system.few.region);
  const results: GeoResult[] = [];
  for (const operation of operations(system)) {
    const server = operation.server === "home" ? home : another;
    results.push(await measure(operation, server, system.many.region, plan));
  }
  return results;
}

async function startDistant(system: System, region: string): Promise<MeasuredServer> {
  const ways = await openWays(geography, region, REGIONS, system.databases.environment);
  system.beforeEnd(() => ways.close());
  return system.startServer(region, { environment: ways.environment });
}

async function measure(
  operation: Operation,
  server: MeasuredServer,
  homeRegion: string,
  { warmUps, calls }: DistancePlan,
): Promise<GeoResult> {
  const times: number[] = [];
  let failed = 0;
  for (let call = 0; call < warmUps + calls; call++) {
    const { path, ...init } = await operation.next();
    const startedAt = performance.now();
    const response = await fetch(`${server.url}${path}`, init);
    await response.arrayBuffer();
    if (call < warmUps) continue;
    times.push(performance.now() - startedAt);
    if (!response.ok) failed++;
  }
  const p50 = spread(times).median;
  const budget = operation.budget.reduce((sum, trip) => sum + length(trip, server.region, homeRegion), 0);
  const shortest = Math.min(...geography.roundTrips.map(({ milliseconds }) => milliseconds));
  return {
    operation: operation.name,
    server: operation.server,
    p50,
    mustPay: operation.budget.join(" + ") || "nothing",
    budget,
    failed,
    isMet: failed === 0 && p50 < budget + shortest / 2,
  };
}

function length(trip: Trip, from: string, homeRegion: string): number {
  if (trip === "directory") return roundTrip(geography, from, geography.directory);
  if (trip === "home") return roundTrip(geography, from, homeRegion);
  return Math.max(...REGIONS.map((region) => roundTrip(geography, from, region)));
}

/** Everything that has a budget of round trips, at both servers. */
function operations({ databases, many, few }: System): Operation[] {
  const numbers = signedIn(many);
  // Nobody is looked for twice who is to be found cold, and a handle that was changed finds nobody.
  let turn = 1;
  const fresh = () => person(numbers[turn++ % numbers.length] ?? 0);
  const known = person(numbers[0] ?? 0);
  const newcomers = new Newcomers(databases, many.region, few.first + few.count + 10_000_000);
  const bearer = (number: number) => ({
    authorization: `Bearer ${sessionToken(number, many.region, databases.tokenKey)}`,
  });
  const me = { path: "/v1/me", headers: bearer(numbers[0] ?? 0) };
  const change = (path: string, method: string, headers: Record<string, string>, body: object) => ({
    ...{ path, method, headers: { ...JSON_BODY, ...headers }, body: JSON.stringify(body) },
  });
  const logIn = ({ handle }: { handle: string }) =>
    change("/v1/sessions", "POST", {}, { login: handle, password: PASSWORD, session: "bearer" });
  const rename = () => {
    const number = numbers[turn++ % numbers.length] ?? 0;
    return change("/v1/me/handle", "PUT", bearer(number), { handle: `renamed${number}` });
  };
  const profile = ({ handle }: { handle: string }) => ({ path: `/v1/users/${handle}` });
  const signUp = async () => (await newcomers.requests(1))[0] as LoadRequest;
  const both = (name: string, budgets: [Trip[], Trip[]], next: () => unknown) =>
    (["home", "another"] as const).map((server, index) => ({
      ...{ name, server, budget: budgets[index] ?? [] },
      next: async () => (await next()) as LoadRequest,
    }));
  const elsewhere = (name: string, budget: Trip[], next: () => unknown) =>
    both(name, [[], budget], next).slice(1);
  return [
    ...both("read one's own profile", [[], ["home"]], () => me),
    ...both("change one's own profile", [[], ["home"]], () =>
      change("/v1/me", "PATCH", me.headers, { headline: `Changed ${performance.now()}` }),
    ),
    ...both("log in, cold", [[], ["directory", "home"]], () => logIn(fresh())),
    ...elsewhere("log in, warm", ["home"], () => logIn(known)),
    ...both("sign-up's last step", [["directory"], ["directory", "home"]], signUp),
    ...both("change of handle", [["directory"], ["directory", "home"]], rename),
    ...both("public profile, cold", [[], ["directory", "home"]], () => profile(fresh())),
    ...elsewhere("public profile, warm", ["home"], () => profile(known)),
    ...both("is a handle free", [["directory"], ["directory"]], () => ({ path: "/v1/handles/wanderer" })),
    ...both("health", [["farthest"], ["farthest"]], () => ({ path: "/" })),
  ];
}
