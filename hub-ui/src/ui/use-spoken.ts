import { useSyncExternalStore } from "react";
import { type Spoken, spoken } from "../messages/spoken.ts";

/** The language that is spoken, with the texts that are loaded, and how times and numbers are told. */
export function useSpoken(): Spoken {
  return useSyncExternalStore(spoken.subscribe, spoken.now);
}
