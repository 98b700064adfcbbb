import * as contract from "@vetchium/api-contract";
import type { App } from "#http/app.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import { PROOF_MINUTES } from "#regional-db/session.ts";
import { findProof, recordProof } from "./proof.queries.ts";

export function proofRoutes(app: App, sessions: HttpSessions): void {
  app.route({
    ...contract.getProof,
    async handler(request, reply) {
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [row] = await findProof.read({ secretHash, proofMinutes: PROOF_MINUTES }, home);
        return row;
      });
      return { seconds_left: value.seconds_left };
    },
  });

  app.route({
    ...contract.giveProof,
    async handler(request, reply) {
      await sessions.provenOwner(request, reply, request.body.password);
      await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [row] = await recordProof.run({ secretHash, ...clientOf(request) }, home);
        return row;
      });
      return reply.code(204).send(undefined);
    },
  });
}
