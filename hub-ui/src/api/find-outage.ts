import { answerOf, client } from "./client.ts";
import { type Outage, outageIn } from "./outage.ts";
import { ApiProblem } from "./problem.ts";
import { measureServer } from "./servers.ts";

/** Asks whether a home region is away, or where there is none to ask of, whether anybody answers at all. */
export async function findOutage(home: string | undefined, signal: AbortSignal): Promise<Outage | undefined> {
  if (!navigator.onLine) return { kind: "offline" };
  try {
    if (home !== undefined) return outageIn(await measureServer(home, signal), home);
    await answerOf(client.GET("/livez", { signal }));
    return undefined;
  } catch (error) {
    // Whoever refuses is there.
    return error instanceof ApiProblem && error.status < 500 ? undefined : { kind: "unreachable" };
  }
}
