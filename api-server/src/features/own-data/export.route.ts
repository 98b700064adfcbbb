import * as contract from "@vetchium/api-contract";
import type { EntryName } from "#cross-region/directory-entry.ts";
import type { App } from "#http/app.ts";
import type { HttpSessions } from "#http/sessions.ts";
import { exportFiles } from "./export.ts";
import { zipStream } from "./zip.ts";

/** Answers what the directory holds of a person; undefined where it does not answer. */
export type FindEntry = (userId: string) => Promise<EntryName[] | undefined>;

export function exportRoutes(app: App, findEntry: FindEntry, sessions: HttpSessions): void {
  app.route({
    ...contract.exportOwnData,
    async handler(request, reply) {
      const userId = await sessions.likelyUserId(request, reply);
      const [{ home, value: owner }, directory] = await Promise.all([
        sessions.provenOwner(request, reply, undefined),
        findEntry(userId),
      ]);
      const day = new Date().toISOString().slice(0, 10);
      reply.header("content-disposition", `attachment; filename="vetchium-${owner.handle}-${day}.zip"`);
      return reply.type("application/zip").send(zipStream(exportFiles({ home, userId, directory })));
    },
  });
}
