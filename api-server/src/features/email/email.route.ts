import * as contract from "@vetchium/api-contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { v7 as uuidv7 } from "uuid";
import type { App } from "#http/app.ts";
import { invalid, ProblemError } from "#http/problems.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import { toUser } from "#http/user-response.ts";
import { normaliseEmail } from "#identity/email.ts";
import { cancelEmail, findEmail, requestEmail } from "./email.queries.ts";
import { confirmEmail, EMAIL_CHANGE_HOURS, type EmailContext, TokenSpent } from "./email.ts";
import { type EmailToken, readEmailToken } from "./email-token.ts";

export function emailRoutes(app: App, context: EmailContext, sessions: HttpSessions): void {
  app.route({
    ...contract.getEmail,
    async handler(request, reply) {
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [row] = await findEmail.run({ secretHash }, home);
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
      const email = normaliseEmail(request.body.email);
      if (email === undefined) throw invalid({ pointer: "/email", detail: "It is not an email address." });
      const owner = await sessions.provenOwner(request, reply, request.body.password);
      if (owner.value.email === email) {
        throw invalid({ pointer: "/email", detail: "It is your email already." });
      }
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
      const token = await readEmailToken(context.tokenKey, request.body.token);
      if (token === undefined) throw spent();
      const { person, homeRegion } = await confirm(context, sessions, request, reply, token);
      reply.header("etag", `"${person.version}"`);
      return { user: toUser(person, homeRegion) };
    },
  });
}

async function confirm(
  context: EmailContext,
  sessions: HttpSessions,
  request: FastifyRequest,
  reply: FastifyReply,
  token: EmailToken,
) {
  const client = clientOf(request);
  const { userId, home: likelyHome, secretHash } = await sessions.likelyOwner(request, reply);
  if (userId !== token.userId) {
    throw new ProblemError("forbidden", "This link belongs to another account. Sign in to that one first.");
  }
  try {
    const changed = await sessions.follow(request, reply, likelyHome, (home) =>
      confirmEmail(context, { token, home, secretHash, client }),
    );
    // The session lives where they are at home, so it is the link that is spent.
    if (changed === undefined) throw new TokenSpent();
    return { person: changed.value, homeRegion: changed.home.region };
  } catch (error) {
    throw error instanceof TokenSpent ? spent() : error;
  }
}

function spent(): ProblemError {
  const detail = "This link was used, has expired, was called off or was never given. Ask for a new one.";
  return new ProblemError("token-spent", detail);
}
