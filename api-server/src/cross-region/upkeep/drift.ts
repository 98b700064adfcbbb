import type { Person } from "./people.ts";

/** The ways in which the directory and a region can disagree, and whether a repair can end it. */
export const DRIFT_KINDS = {
  "missing-person": "the region has a person whom the directory does not know",
  "missing-handle": "the directory lacks the handle of a person",
  "missing-digest": "the directory lacks a digest of a person's email",
  "stale-name": "the directory has a name that is the person's no more",
  "wrong-home": "the directory says that a person lives elsewhere, and they live here alone",
  outdated: "the directory has a lower epoch than the person's home",
  behind: "the region has a lower epoch or change number of a person than the directory has seen",
  conflict: "a name of a person is held by somebody else in the directory",
  "two-homes": "a person lives in two regions at once",
  "lost-person": "the directory knows a person whom no region has",
  "orphaned-name": "the directory has names of somebody who is not in it, nor in any region",
} as const;

export type DriftKind = keyof typeof DRIFT_KINDS;

/** What the directory has of a person with whom it does not agree. */
export interface Disagreement {
  user_id: string;
  home_region: string | null;
  epoch: number | null;
  newest_change: number | null;
  lacks_handle: boolean;
  lacks_digest: boolean;
  is_taken: boolean;
  is_under_way: boolean;
}

/** What is wrong with a person who lives in `region`; whether they live elsewhere too is yet to be asked. */
export function kindOf(person: Person, found: Disagreement, region: string): DriftKind {
  if (found.home_region === null) return found.is_taken ? "conflict" : "missing-person";
  if (found.home_region !== region) return "wrong-home";
  if (isBehind(person, found)) return "behind";
  if (found.is_taken) return "conflict";
  if ((found.epoch ?? 0) < person.epoch) return "outdated";
  if (found.lacks_handle) return "missing-handle";
  return found.lacks_digest ? "missing-digest" : "stale-name";
}

function isBehind(person: Person, found: Disagreement): boolean {
  return (found.epoch ?? 0) > person.epoch || (found.newest_change ?? 0) > person.change_number;
}

// Enough to begin to look; a report has to stay small whatever happened.
const EXAMPLES = 20;

/** What was found of one kind. */
export interface Finding {
  found: number;
  repaired: number;
  /** Ids of people with whom it stands, the first few. */
  examples: string[];
}

/** Counts what is found, kind by kind. */
export class Findings {
  readonly #byKind = new Map<DriftKind, Finding>();

  add(kind: DriftKind, userId: string, isRepaired: boolean): void {
    const finding = this.#byKind.get(kind) ?? { found: 0, repaired: 0, examples: [] };
    this.#byKind.set(kind, finding);
    finding.found++;
    if (isRepaired) finding.repaired++;
    else if (finding.examples.length < EXAMPLES) finding.examples.push(userId);
  }

  found(kind: DriftKind): number {
    return this.#byKind.get(kind)?.found ?? 0;
  }

  toObject(): Partial<Record<DriftKind, Finding>> {
    return Object.fromEntries(this.#byKind);
  }
}
