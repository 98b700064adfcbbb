import { pages } from "./pages.ts";
import { endSessions } from "./people.queries.ts";
import { BATCH } from "./people.ts";
import type { UpkeepContext } from "./report.ts";

/** What came of ending sessions in a region. */
export interface EndedSessions {
  region: string;
  people: number;
  sessions: number;
  /** How many people are moving: nothing of theirs can be changed meanwhile. */
  moving: number;
}

/**
 * Ends all sessions of everybody, or of one person, wherever they are at home, a page of people after the other.
 * Throws DatabaseUnavailable, and what stopped it.
 * @param command what their activity says of it
 */
export function endAllSessions(
  context: UpkeepContext,
  { only, command }: { only?: string; command: string },
): Promise<EndedSessions[]> {
  return Promise.all(
    context.regions.all().map(async (home) => {
      const ended = { region: home.region, people: 0, sessions: 0, moving: 0 };
      const read = async (after: string) => {
        const [page] = await endSessions.run({ after, only, command, limit: BATCH }, home);
        if (page !== undefined) ended.moving = page.moving;
        return page;
      };
      for await (const page of pages(context, read, ({ last_id }) => last_id)) {
        ended.people += page.people;
        ended.sessions += page.sessions;
      }
      return ended;
    }),
  );
}
