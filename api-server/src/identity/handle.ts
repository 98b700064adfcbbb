import { HANDLE_PATTERN } from "@vetchium/api-contract";
import { RESERVED_HANDLES } from "./reserved-handles.ts";

const pattern = new RegExp(HANDLE_PATTERN);

/** A handle as it is kept: in lower case. Undefined for what can be nobody's handle. */
export function normaliseHandle(input: string): string | undefined {
  return pattern.test(input) ? input.toLowerCase() : undefined;
}

/** Whether a handle (in lower case) is kept back: it is an address of the hub, or would pass for us. */
export function isReservedHandle(handle: string): boolean {
  return RESERVED_HANDLES.has(handle) || handle.startsWith("vetchi");
}
