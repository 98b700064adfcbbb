import * as contract from "@vetchium/api-contract";
import type { App } from "#http/app.ts";
import { PAGE, pageOf, readCursor } from "#http/paging.ts";
import type { HttpSessions } from "#http/sessions.ts";
import { isSessionAlive } from "#regional-db/session.ts";
import { listActivity } from "./activity.queries.ts";

export function activityRoutes(app: App, sessions: HttpSessions): void {
  app.route({
    ...contract.listActivity,
    async handler(request, reply) {
      const { limit = PAGE } = request.query;
      const before = readCursor(request.query.cursor);
      const { value: found } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const rows = await listActivity.read({ secretHash, before, limit: limit + 1 }, home);
        return rows.length > 0 || (await isSessionAlive(home, secretHash)) ? rows : undefined;
      });
      const { rows, nextCursor } = pageOf(found, limit, ({ event_id }) => event_id);
      return {
        items: rows.map((row) => ({
          id: row.event_id,
          kind: row.kind as contract.ActivityKind,
          at: row.created_at.toISOString(),
          ip: row.ip,
          user_agent: row.user_agent,
          details: row.details as Record<string, string>,
        })),
        next_cursor: nextCursor,
      };
    },
  });
}
