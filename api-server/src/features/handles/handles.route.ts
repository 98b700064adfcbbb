import * as contract from "@vetchium/api-contract";
import type { Claims } from "#cross-region/claims.ts";
import type { App } from "#http/app.ts";
import { ProblemError, unauthenticated } from "#http/problems.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import { toUser } from "#http/user-response.ts";
import { isReservedHandle, normaliseHandle } from "#identity/handle.ts";
import { changeHandle } from "./change-handle.ts";

/** Answers whether the directory would give a handle to somebody new. */
export type FindAvailability = (handle: string) => Promise<"free" | "taken" | "quarantined">;

export interface HandleContext {
  findAvailability: FindAvailability;
  claims: Claims;
}

export function handleRoutes(app: App, context: HandleContext, sessions: HttpSessions): void {
  app.route({
    ...contract.getHandle,
    async handler(request) {
      const typed = request.params.handle;
      const handle = normaliseHandle(typed);
      if (handle === undefined) {
        return { handle: typed.toLowerCase(), available: false, reason: "invalid" as const };
      }
      if (isReservedHandle(handle)) return { handle, available: false, reason: "reserved" as const };
      const availability = await context.findAvailability(handle);
      if (availability === "free") return { handle, available: true };
      return { handle, available: false, reason: availability };
    },
  });

  app.route({
    ...contract.putHandle,
    async handler(request, reply) {
      const handle = request.body.handle.toLowerCase();
      if (isReservedHandle(handle)) {
        throw new ProblemError("handle-reserved", "This handle is kept back. Choose another.");
      }
      const client = clientOf(request);
      const likely = await sessions.likelyOwner(request, reply);
      const changed = await sessions.follow(request, reply, likely.home, (home) =>
        changeHandle(context.claims, { ...likely, home, handle, client }),
      );
      if (changed === undefined) throw unauthenticated();
      const { home, value: person } = changed;
      reply.header("etag", `"${person.version}"`);
      return { user: toUser(person, home.region) };
    },
  });
}
