import * as contract from "@vetchium/api-contract";
import type { PersonCount } from "#cross-region/person-count.ts";
import type { App } from "#http/app.ts";
import type { HttpSessions } from "#http/sessions.ts";

export function residencyRoutes(app: App, count: PersonCount, sessions: HttpSessions): void {
  app.route({
    ...contract.getResidency,
    async handler(request, reply) {
      const userId = await sessions.likelyUserId(request, reply);
      const [{ home }, counts] = await Promise.all([
        sessions.owner(request, reply),
        count.everywhere(userId),
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
        not_counted: counts.flatMap(({ database, trouble }) => (trouble === undefined ? [] : [database])),
      };
    },
  });
}
