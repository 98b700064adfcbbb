import * as contract from "@vetchium/api-contract";
import type { App } from "#http/app.ts";
import type { Devices } from "#http/devices.ts";
import { insistOnStrength } from "#http/new-password.ts";
import { invalid, ProblemError } from "#http/problems.ts";
import { IDLE_SESSION_DAYS } from "#http/session-token.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import { toUser } from "#http/user-response.ts";
import { wantedEmail, wantedHandle } from "#http/wanted-names.ts";
import { newHeldSecret } from "#identity/held-secret.ts";
import { countedAddress } from "#limits/address.ts";
import type { Limits } from "#limits/limits.ts";
import { completeSignUp, type SignUpContext, startSignUp, TokenSpent } from "./sign-up.ts";

/** What the routes need beside what a sign-up does. */
export interface SignUpGuards {
  sessions: HttpSessions;
  devices: Devices;
  limits: Limits;
}

export function signUpRoutes(
  app: App,
  context: SignUpContext,
  { sessions, devices, limits }: SignUpGuards,
): void {
  app.route({
    ...contract.startSignUp,
    async handler(request, reply) {
      const { email, home_region, locale } = request.body;
      const wanted = wantedEmail(email);
      const home = context.regions.find(home_region);
      if (home === undefined) throw invalid({ pointer: "/home_region", detail: "region-unknown" });
      await limits.take(["mail-recipient", "sign-up", wanted], ["mail-asker", countedAddress(request.ip)]);
      await startSignUp(home, { email: wanted, locale });
      return reply.code(202).send({});
    },
  });

  app.route({
    ...contract.completeSignUp,
    async handler(request, reply) {
      const { body } = request;
      const handle = wantedHandle(body.handle);
      const displayName = body.display_name.trim();
      const { secret, secretHash } = newHeldSecret();
      const device = devices.of(request, body.session);
      const { person, homeRegion } = await completeSignUp(context, {
        token: body.token,
        handle,
        displayName,
        password: body.password,
        insistOnStrength: () => insistOnStrength("/password", body.password, { handle, displayName }),
        sessionDays: IDLE_SESSION_DAYS,
        client: clientOf(request),
        secretHash,
        deviceHash: device?.secretHash,
      }).catch(explain);
      const session = sessions.handOut(reply, body.session, {
        id: person.session_id,
        userId: person.user_id,
        secret,
        region: homeRegion,
        expiresAt: person.expires_at,
      });
      devices.remember(reply, device);
      // What a new profile has nothing of yet.
      const blank = { headline: null, bio: null, location: null, website: null, avatar_version: null };
      return reply.code(201).send({ user: toUser({ ...person, ...blank }, homeRegion), session });
    },
  });
}

function explain(error: unknown): never {
  if (error instanceof TokenSpent) {
    throw new ProblemError("token-spent", "sign-up-link-spent");
  }
  throw error;
}
