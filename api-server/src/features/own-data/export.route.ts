import * as contract from "@vetchium/api-contract";
import type { FindEntry } from "#cross-region/directory-entry.ts";
import type { App } from "#http/app.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import type { Limits } from "#limits/limits.ts";
import { recordExport } from "./export.queries.ts";
import { exportFiles } from "./export.ts";
import { zipStream } from "./zip.ts";

export function exportRoutes(app: App, findEntry: FindEntry, sessions: HttpSessions, limits: Limits): void {
  app.route({
    ...contract.exportOwnData,
    // It would gather everything, to throw it away.
    exposeHeadRoute: false,
    async handler(request, reply) {
      const userId = await sessions.likelyUserId(request, reply);
      const [{ value: owner }, directory] = await Promise.all([
        sessions.provenOwner(request, reply, undefined),
        findEntry(userId),
        limits.take(["export", userId]),
      ]);
      // Before anything is sent: a download that breaks off has told much already.
      const { home } = await sessions.run(request, reply, async ({ home: there, secretHash }) => {
        const [row] = await recordExport.run({ secretHash, ...clientOf(request) }, there);
        return row;
      });
      const day = new Date().toISOString().slice(0, 10);
      reply.header("content-disposition", `attachment; filename="vetchium-${owner.handle}-${day}.zip"`);
      return reply.type("application/zip").send(zipStream(exportFiles({ home, userId, directory })));
    },
  });
}
