import * as contract from "@vetchium/api-contract";
import type { App } from "#http/app.ts";
import { isReservedHandle, normaliseHandle } from "#identity/handle.ts";

/** Answers whether the directory would give a handle to somebody new. */
export type FindAvailability = (handle: string) => Promise<"free" | "taken" | "quarantined">;

export function handleRoutes(app: App, findAvailability: FindAvailability): void {
  app.route({
    ...contract.getHandle,
    async handler(request) {
      const typed = request.params.handle;
      const handle = normaliseHandle(typed);
      if (handle === undefined) {
        return { handle: typed.toLowerCase(), available: false, reason: "invalid" as const };
      }
      if (isReservedHandle(handle)) return { handle, available: false, reason: "reserved" as const };
      const availability = await findAvailability(handle);
      if (availability === "free") return { handle, available: true };
      return { handle, available: false, reason: availability };
    },
  });
}
