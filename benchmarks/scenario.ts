import type { Run } from "./programs/run.ts";

/** Something that is run at a number of connections for a number of seconds. */
export interface Contender {
  name: string;
  run(connections: number, seconds: number): Promise<Run>;
}

/** A figure beside its limit. */
export interface Check {
  name: string;
  value: number;
  unit: string;
  limit: number;
}

/** What is measured, and what it is held against. */
export interface Scenario {
  title: string;
  subject: Contender;
  /** The one that does best is what the subject is held against. */
  baselines: Contender[];
  /** What is compared: requests a second (more is better) or the 99th percentile (less is better). */
  compares: "rate" | "p99";
  /** The least share of the baseline's rate, or the most of its p99; undefined where nothing is asked for. */
  wanted(connections: number): number | undefined;
  /** What else has to hold, once it has run. */
  checks?(seconds: number): Promise<Check[]>;
  close?(): Promise<void>;
}
