import { isForAnybody } from "@vetchium/api-contract";
import { REGION_IDS, type World } from "../world.ts";
import { operationOf } from "./exchange.ts";
import type { Exchange } from "./exchanged.ts";

// A transaction is as old as its beginning, which may be a little before the request that it held back.
const LATELY = `
  select from moves
  where (finished_at is null or finished_at > $1::timestamptz - interval '10 seconds')
    and ($2::uuid is null or user_id = $2)
  union all
  select from departures
  where departed_at > $1::timestamptz - interval '10 seconds' and ($2::uuid is null or user_id = $2)`;

/** Whether the person of a request was moving as it came; of one without a session, whether anybody was. */
export async function wasMoving(world: World, exchange: Exchange): Promise<boolean> {
  const isOwn = !isForAnybody(operationOf(exchange)?.security ?? []);
  const values = [exchange.sentAt, isOwn ? exchange.person.userId : null];
  const found = await Promise.all(REGION_IDS.map((region) => world.rows(region, LATELY, values)));
  return found.flat().length > 0;
}
