import { hkdfSync } from "node:crypto";

const KEY_BYTES = 32;

/**
 * A key of 32 bytes for one purpose, made of a key that serves several (HKDF-SHA-256, RFC 5869). Whoever learns
 * one of them learns nothing of the others.
 */
export function derivedKey(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", key, "", `vetchium ${purpose}`, KEY_BYTES));
}
