import { JSON_BODY } from "./newcomers.ts";
import { type Population, sample, signedIn } from "./people.ts";
import { PASSWORD, person, sessionToken } from "./person.ts";
import type { LoadRequest } from "./programs/load-generator.ts";

/** Many enough that no cache of a row helps, few enough that every connection has its own. */
const PEOPLE = 2000;

/** Reads one's own profile, signed in. */
export function readOwnProfiles(population: Population, tokenKey: Buffer): LoadRequest[] {
  return signedIn(population).map((number) => ({
    path: "/v1/me",
    headers: { authorization: `Bearer ${sessionToken(number, population.region, tokenKey)}` },
  }));
}

/** Reads public profiles. */
export function readProfiles(population: Population): LoadRequest[] {
  return sample(population, PEOPLE).map((number) => ({ path: `/v1/users/${person(number).handle}` }));
}

/** Log-ins by handle. */
export function logIns(population: Population): LoadRequest[] {
  return sample(population, PEOPLE).map((number) => ({
    method: "POST",
    path: "/v1/sessions",
    headers: JSON_BODY,
    body: JSON.stringify({ login: person(number).handle, password: PASSWORD, session: "bearer" }),
  }));
}

/** Reads the same row as a profile from the bare server, by its primary key. */
export function readRows(population: Population, way: "pooled" | "pipelined"): LoadRequest[] {
  return sample(population, PEOPLE).map((number) => ({ path: `/${way}/${person(number).userId}` }));
}
