import * as contract from "@vetchium/api-contract";
import { v7 as uuidv7 } from "uuid";
import type { App } from "#http/app.ts";
import { invalid, ProblemError } from "#http/problems.ts";
import type { SessionKey } from "#http/session-token.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import { answerUser } from "#http/user-response.ts";
import { wantedEmail } from "#http/wanted-names.ts";
import { countedAddress } from "#limits/address.ts";
import type { Limits } from "#limits/limits.ts";
import { cancelEmail, findEmail, findSpentLink, requestEmail } from "./email.queries.ts";
import { confirmEmail, EMAIL_CHANGE_HOURS, type EmailContext } from "./email.ts";
import { type EmailToken, readEmailToken } from "./email-token.ts";

/** What the routes need beside what a change of email does. */
export interface EmailGuards {
  sessions: HttpSessions;
  limits: Limits;
}

export function emailRoutes(app: App, context: EmailContext, { sessions, limits }: EmailGuards): void {
  app.route({
    ...contract.getEmail,
    async handler(request, reply) {
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [row] = await findEmail.read({ secretHash }, home);
        return row;
      });
      return {
        email: value.email,
        pending_email: value.pending_email,
        pending_until: value.pending_until?.toISOString() ?? null,
      };
    },
  });

  app.route({
    ...contract.putEmail,
    async handler(request, reply) {
      const email = wantedEmail(request.body.email);
      const owner = await sessions.provenOwner(request, reply, request.body.password);
      if (owner.value.email === email) {
        throw invalid({ pointer: "/email", detail: "email-own" });
      }
      await limits.take(
        ["email-change", owner.value.user_id],
        ["mail-recipient", "email-change", email],
        ["mail-asker", countedAddress(request.ip)],
      );
      await sessions.run(request, reply, async ({ home, secretHash }) => {
        const change = { changeId: uuidv7(), email, hours: EMAIL_CHANGE_HOURS };
        const [row] = await requestEmail.run({ secretHash, ...change, ...clientOf(request) }, home);
        return row;
      });
      return reply.code(202).send({});
    },
  });

  app.route({
    ...contract.deleteEmailChange,
    async handler(request, reply) {
      await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [row] = await cancelEmail.run({ secretHash, ...clientOf(request) }, home);
        return row;
      });
      return reply.code(204).send(undefined);
    },
  });

  app.route({
    ...contract.confirmEmail,
    async handler(request, reply) {
      const token = await readEmailToken(context.tokenKeys, request.body.token);
      if (token === undefined) throw spent();
      const userId = await sessions.likelyUserId(request, reply);
      if (userId !== token.userId) {
        throw new ProblemError("forbidden", "link-of-another");
      }
      const client = clientOf(request);
      const { home, value: person } = await sessions.run(request, reply, async (session) => {
        const changed = await confirmEmail(context, { ...session, token, client });
        if (changed === undefined && (await isSpent(session, token))) throw spent();
        return changed;
      });
      return answerUser(reply, person, home);
    },
  });
}

/** Whether the session lives here, where its person is at home, and no change of theirs waits for this link. */
async function isSpent({ home, secretHash }: SessionKey, { changeId }: EmailToken): Promise<boolean> {
  return (await findSpentLink.read({ secretHash, changeId }, home)).length > 0;
}

function spent(): ProblemError {
  return new ProblemError("token-spent", "email-link-spent");
}
