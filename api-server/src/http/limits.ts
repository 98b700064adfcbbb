import type { Endpoint } from "@vetchium/api-contract";
import { countedAddress } from "#limits/address.ts";
import type { Limits } from "#limits/limits.ts";
import { type App, CONTRACT_PREFIX } from "./app.ts";

/** Bounds what one address may ask of the endpoints that need no session. Asking with one is not counted. */
export function limitByAddress(app: App, limits: Limits): void {
  app.addHook("onRequest", async ({ ip, method, routeOptions: { url, schema } }) => {
    // Whoever asks for health or the documents watches the server: that must not end in a refusal.
    if (!url?.startsWith(CONTRACT_PREFIX)) return;
    // Every other endpoint says who may ask.
    if ((schema as Endpoint["schema"]).security?.length !== 0) return;
    const isRead = method === "GET" || method === "HEAD";
    await limits.take([isRead ? "read-address" : "write-address", countedAddress(ip)]);
  });
}
