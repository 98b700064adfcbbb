import * as contract from "@vetchium/api-contract";
import { v7 as uuidv7 } from "uuid";
import { eraseAtHome } from "#cross-region/erasure/erasures.queries.ts";
import type { Erasures } from "#cross-region/erasure/erasures.ts";
import type { App } from "#http/app.ts";
import { ProblemError } from "#http/problems.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import { type FarewellContext, sayFarewell } from "./farewell.ts";

export interface ErasureContext extends FarewellContext {
  erasures: Erasures;
}

export function erasureRoutes(app: App, context: ErasureContext, sessions: HttpSessions): void {
  app.route({
    ...contract.startErasure,
    async handler(request, reply) {
      const owner = await sessions.provenOwner(request, reply, request.body.password);
      const erasureId = uuidv7();
      const userId = owner.value.user_id;
      // One who moves in this moment is followed: the home that they have then decides.
      const { value: decided } = await sessions.run(request, reply, async ({ home }) => {
        const [row] = await eraseAtHome.run({ userId, erasureId }, home);
        return row?.is_erased ? row : undefined;
      });
      sessions.forget(reply);
      const { email: address, locale, time_zone: timeZone, requested_at: requestedAt } = decided;
      if (address !== null) {
        sayFarewell(
          context,
          { address, locale, timeZone },
          { erasureId, requestedAt, client: clientOf(request) },
        );
      }
      const erasure = {
        id: erasureId,
        status: "erasing" as const,
        requested_at: requestedAt.toISOString(),
        finished_at: null,
      };
      return reply.code(202).send({ erasure });
    },
  });

  app.route({
    ...contract.getErasure,
    async handler(request) {
      const receipt = await context.erasures.receipt(request.params.id);
      if (receipt === undefined) throw new ProblemError("not-found", "receipt-unknown");
      const { erasure, databases } = receipt;
      return {
        id: erasure.erasure_id,
        status: erasure.finished_at === null ? ("erasing" as const) : ("erased" as const),
        requested_at: erasure.requested_at.toISOString(),
        finished_at: erasure.finished_at?.toISOString() ?? null,
        databases: databases.map(({ database, rowsLeft }) => ({ database, rows_left: rowsLeft })),
      };
    },
  });
}
