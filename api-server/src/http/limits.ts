import { type Endpoint, isForAnybody } from "@vetchium/api-contract";
import type { FastifyRequest } from "fastify";
import { countedAddress } from "#limits/address.ts";
import type { Limits } from "#limits/limits.ts";
import { type App, CONTRACT_PREFIX } from "./app.ts";

/**
 * Bounds what one address may ask of the endpoints that need no session; to be called before they are added. What
 * needs one is not counted, and costs nothing here.
 */
export function limitByAddress(app: App, limits: Limits): void {
  app.addHook("onRoute", (route) => {
    // Whoever asks for health or the documents watches the server: that must not end in a refusal.
    if (!route.url.startsWith(CONTRACT_PREFIX)) return;
    // Every other endpoint says who may ask.
    if (!isForAnybody((route.schema as Endpoint["schema"]).security)) return;
    const isRead = ["GET", "HEAD"].includes(String(route.method));
    const kind = isRead ? "read-address" : "write-address";
    const count = async ({ ip }: FastifyRequest) => limits.take([kind, countedAddress(ip)]);
    route.onRequest = [count, ...[route.onRequest ?? []].flat()];
  });
}
