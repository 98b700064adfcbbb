import * as contract from "@vetchium/api-contract";
import type { FindEntry } from "#cross-region/directory-entry.ts";
import type { PersonCount } from "#cross-region/person-count.ts";
import type { App } from "#http/app.ts";
import type { HttpSessions } from "#http/sessions.ts";

export function residencyRoutes(
  app: App,
  { count, findEntry }: { count: PersonCount; findEntry: FindEntry },
  sessions: HttpSessions,
): void {
  app.route({
    ...contract.getResidency,
    async handler(request, reply) {
      const userId = await sessions.likelyUserId(request, reply);
      const [{ home }, counts, names] = await Promise.all([
        sessions.owner(request, reply),
        count.everywhere(userId),
        findEntry(userId),
      ]);
      return {
        home_region: home.region,
        items: counts.flatMap(({ database, tables }) =>
          tables.map(({ name, rows, isPersonal, holds }) => ({
            database,
            kind: name,
            rows,
            personal: isPersonal,
            holds,
          })),
        ),
        directory_names:
          names?.map(({ quarantined_until, ...name }) => ({
            ...name,
            quarantined_until: quarantined_until?.toISOString() ?? null,
          })) ?? null,
        not_counted: counts.flatMap(({ database, trouble }) => (trouble === undefined ? [] : [database])),
      };
    },
  });
}
