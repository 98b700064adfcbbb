import * as contract from "@vetchium/api-contract";
import type { App } from "#http/app.ts";
import type { HttpSessions } from "#http/sessions.ts";
import { findFactors, type IFindFactorsResult } from "./factors.queries.ts";

export function factorRoutes(app: App, sessions: HttpSessions): void {
  app.route({
    ...contract.getFactors,
    async handler(request, reply) {
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [first, ...others] = await findFactors.read({ secretHash }, home);
        return first && { ...first, rows: [first, ...others] };
      });
      return {
        authenticator_app:
          value.confirmed_at === null ? null : { confirmed_at: value.confirmed_at.toISOString() },
        recovery_codes_left: value.recovery_codes_left,
        passkeys: value.rows.flatMap(toPasskey),
      };
    },
  });
}

function toPasskey({ passkey_id: id, name, created_at, last_used_at }: IFindFactorsResult) {
  if (id === null || name === null || created_at === null) return [];
  return [
    { id, name, created_at: created_at.toISOString(), last_used_at: last_used_at?.toISOString() ?? null },
  ];
}
