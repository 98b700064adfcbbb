import * as contract from "@vetchium/api-contract";
import type { Claims } from "#cross-region/claims.ts";
import type { Availability } from "#cross-region/handle-availability.ts";
import type { App } from "#http/app.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import { answerUser } from "#http/user-response.ts";
import { wantedHandle } from "#http/wanted-names.ts";
import { isReservedHandle, normaliseHandle } from "#identity/handle.ts";
import { similarHandles } from "#identity/similar-handles.ts";
import { changeHandle } from "./change-handle.ts";

/** Answers whether the directory would give a handle to somebody new, and which similar ones it would. */
export type FindAvailability = (handle: string, similar: string[]) => Promise<Availability>;

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
      const found = await context.findAvailability(handle, similarHandles(handle));
      if (found.state === "free") return { handle, available: true };
      return { handle, available: false, reason: found.state, alternatives: found.alternatives };
    },
  });

  app.route({
    ...contract.putHandle,
    async handler(request, reply) {
      const handle = wantedHandle(request.body.handle);
      const client = clientOf(request);
      const userId = await sessions.likelyUserId(request, reply);
      const { home, value: person } = await sessions.run(request, reply, (session) =>
        changeHandle(context.claims, { ...session, userId, handle, client }),
      );
      return answerUser(reply, person, home);
    },
  });
}
