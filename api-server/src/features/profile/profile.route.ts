import * as contract from "@vetchium/api-contract";
import type { HomeLookup } from "#cross-region/home-lookup.ts";
import type { App } from "#http/app.ts";
import { ProblemError } from "#http/problems.ts";
import { IDLE_SESSION_DAYS, SESSION_DAYS } from "#http/session-token.ts";
import { clientOf, type HttpSessions, SEEN_BY } from "#http/sessions.ts";
import { answerUser } from "#http/user-response.ts";
import type { Afterwards } from "#jobs/afterwards.ts";
import { findOwnProfile, markSessionSeen } from "#regional-db/session.queries.ts";
import { changeProfile } from "./profile.queries.ts";
import { readPatch, readVersion } from "./profile-patch.ts";
import { findPublicUser } from "./public-profile.ts";

const SESSION_LIFE = { sessionDays: SESSION_DAYS, idleDays: IDLE_SESSION_DAYS };

export interface ProfileContext {
  homes: HomeLookup;
  afterwards: Afterwards;
}

export function profileRoutes(app: App, context: ProfileContext, sessions: HttpSessions): void {
  app.route({
    ...contract.getMe,
    async handler(request, reply) {
      const { home, value: row } = await sessions.run(request, reply, async (session) => {
        const { secretHash } = session;
        const [found] = await findOwnProfile.read({ secretHash }, session.home);
        if (found?.is_to_be_seen) {
          context.afterwards.run(() => markSessionSeen.run({ secretHash, ...SESSION_LIFE }, session.home));
        }
        return found;
      });
      return answerUser(reply, row, home);
    },
  });

  app.route({
    ...contract.patchMe,
    async handler(request, reply) {
      const version = readVersion(request.headers["if-match"]);
      const patch = readPatch(request.body);
      const { home, value: row } = await sessions.run(request, reply, async (session) => {
        const { secretHash } = session;
        const change = { secretHash, version, ...patch, ...clientOf(request) };
        const [changed] = await changeProfile.run(change, session.home);
        return changed;
      });
      if (!row.is_changed) {
        throw new ProblemError("stale", "profile-changed");
      }
      return answerUser(reply, row, home);
    },
  });

  app.route({
    ...contract.getUser,
    async handler(request, reply) {
      const isSignedIn = request.query.as !== "everyone" && sessions.isSignedIn(request);
      reply.header("vary", SEEN_BY);
      const found = await findPublicUser(context.homes, request.params.handle, isSignedIn);
      if (found === undefined) throw new ProblemError("not-found", "handle-unknown");
      return { user: found.forAsker };
    },
  });
}
