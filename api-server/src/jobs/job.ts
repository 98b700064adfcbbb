import type { Static, TSchema } from "typebox";
import { Value } from "typebox/value";

/** A kind of job in a region's queue. */
export interface Job {
  name: string;
  /** Runs one job; a job that throws is run again later, after a wait that grows. */
  run(payload: unknown): Promise<void>;
}

/** Makes a kind of job whose payload is checked against its schema first. */
export function job<Schema extends TSchema>(
  name: string,
  schema: Schema,
  work: (payload: Static<Schema>) => Promise<void>,
): Job {
  return {
    name,
    async run(payload) {
      if (!Value.Check(schema, payload)) throw new Error(`a job ${name} has a payload that does not fit`);
      await work(payload as Static<Schema>);
    },
  };
}
