import { setTimeout as delay } from "node:timers/promises";
import * as contract from "@vetchium/api-contract";
import type { App } from "#http/app.ts";
import type { Devices } from "#http/devices.ts";
import { PAGE, pageOf, readCursor } from "#http/paging.ts";
import { ProblemError, wrongCode } from "#http/problems.ts";
import { IDLE_SESSION_DAYS } from "#http/session-token.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import { toUser } from "#http/user-response.ts";
import { newHeldSecret } from "#identity/held-secret.ts";
import { countedAddress } from "#limits/address.ts";
import { isSessionAlive } from "#regional-db/session.ts";
import { deleteCurrentSession, deleteOwnSession, listSessions } from "./sessions.queries.ts";
import { type SignInContext, signIn } from "./sign-in.ts";

/** What the routes need beside what a sign-in does. */
export interface SignInGuards {
  sessions: HttpSessions;
  devices: Devices;
  /** A log-in that fails is answered after a multiple of this time, in milliseconds. */
  uniformAnswer: number;
}

export function sessionRoutes(
  app: App,
  context: SignInContext,
  { sessions, devices, uniformAnswer }: SignInGuards,
): void {
  app.route({
    ...contract.createSession,
    async handler(request, reply) {
      const { login, password, code } = request.body;
      const { secret, secretHash } = newHeldSecret();
      const device = devices.of(request, request.body.session);
      const signedIn = await signIn(context, {
        login,
        password,
        code,
        sessionDays: IDLE_SESSION_DAYS,
        client: clientOf(request),
        address: countedAddress(request.ip),
        secretHash,
        device,
      });
      if (signedIn === undefined) {
        // How long it took tells whether there is such an account, and where.
        await delay(uniformAnswer - (reply.elapsedTime % uniformAnswer));
        throw new ProblemError("unauthenticated", "no-such-login");
      }
      if (signedIn === "wrong-code") throw wrongCode();
      if (signedIn === "second-factor-required") {
        throw new ProblemError(signedIn, "second-factor-missing");
      }
      const { person, homeRegion } = signedIn;
      const session = sessions.handOut(reply, request.body.session, {
        ...signedIn.session,
        userId: person.user_id,
        secret,
        region: homeRegion,
      });
      devices.remember(reply, device);
      return reply.code(201).send({ user: toUser(person, homeRegion), session });
    },
  });

  app.route({
    ...contract.listSessions,
    async handler(request, reply) {
      const { limit = PAGE } = request.query;
      const before = readCursor(request.query.cursor);
      const { value: rows } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const found = await listSessions.read({ secretHash, before, limit: limit + 1 }, home);
        return found.length > 0 || (await isSessionAlive(home, secretHash)) ? found : undefined;
      });
      const page = pageOf(rows, limit, ({ session_id }) => session_id);
      return {
        items: page.rows.map((row) => ({
          id: row.session_id,
          current: row.current,
          created_at: row.created_at.toISOString(),
          last_seen_at: row.last_seen_at.toISOString(),
          ip: row.ip,
          user_agent: row.user_agent,
        })),
        next_cursor: page.nextCursor,
      };
    },
  });

  app.route({
    ...contract.deleteCurrentSession,
    async handler(request, reply) {
      try {
        await sessions.run(request, reply, async ({ home, secretHash }) => {
          const [ended] = await deleteCurrentSession.run({ secretHash, ...clientOf(request) }, home);
          return ended;
        });
      } finally {
        sessions.forget(reply);
      }
      return reply.code(204).send(undefined);
    },
  });

  app.route({
    ...contract.deleteSession,
    async handler(request, reply) {
      const sessionId = request.params.id;
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [outcome] = await deleteOwnSession.run({ secretHash, sessionId, ...clientOf(request) }, home);
        return outcome;
      });
      if (!value.ended) throw new ProblemError("not-found", "session-unknown");
      return reply.code(204).send(undefined);
    },
  });
}
