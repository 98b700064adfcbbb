import type { Databases } from "../databases.ts";
import type { DigestKey } from "../email-digest.ts";
import type { DriftKind, Finding } from "./drift.ts";

/** Ends long work between two batches, and tells how far it is. */
export interface LongWork {
  signal?: AbortSignal | undefined;
  progress?: ((line: string) => void) | undefined;
}

/** What upkeep works on, and how it is ended and followed. */
export interface UpkeepContext extends Databases, LongWork {
  digestKeys: DigestKey[];
}

export interface VerifyOptions {
  /** Whether what is found is also put right. */
  repair: boolean;
  /** Whether more people may be removed from the directory than a mishap would explain. */
  force: boolean;
  /** What has changed within this many seconds is left alone: the other side need not know yet. */
  minAge: number;
}

/** What one part of a verification found. */
export interface PartReport {
  /** A region, or `none` for names of nobody. */
  region: string;
  /** Rows of the region held against the directory. */
  people: number;
  /** Rows of the directory held against the regions. */
  entries: number;
  findings: Partial<Record<DriftKind, Finding>>;
  /** People of whom nothing can be said while another region is away. */
  undecided: number;
  /** Removals that were refused, because so many are more likely a region's loss than the directory's fault. */
  refused: number;
  /** Why this part was not verified to its end. */
  notVerified: string | undefined;
}

export interface VerifyReport {
  parts: PartReport[];
  seconds: number;
}

/** Younger changes are left alone by default, in seconds. */
export const MIN_AGE = 600;

/** A part's report to begin with. */
export function emptyPart(region: string): PartReport {
  return {
    region,
    people: 0,
    entries: 0,
    findings: {},
    undecided: 0,
    refused: 0,
    notVerified: undefined,
  };
}
