import { Claims } from "./claims.ts";
import type { Databases } from "./databases.ts";
import { Erasures } from "./erasure/erasures.ts";
import { Moves } from "./moves/moves.ts";
import { PersonCount } from "./person-count.ts";

/** What acts on several databases, for requests, jobs and operators alike. */
export interface Spanning {
  claims: Claims;
  moves: Moves;
  count: PersonCount;
  erasures: Erasures;
}

/** Puts together what acts on these databases. */
export function createSpanning({ directory, regions }: Databases): Spanning {
  const claims = new Claims(directory, regions);
  const count = new PersonCount(directory, regions);
  return {
    claims,
    moves: new Moves(directory, regions, claims),
    count,
    erasures: new Erasures(directory, regions, count, claims),
  };
}
