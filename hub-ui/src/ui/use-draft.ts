import { useEffect } from "react";

const PREFIX = "vetchium.draft.";

/**
 * What a person has typed, kept for this tab until it is sent: a reload, a lost connection or a session that
 * ends must not cost anybody their words. Never used for passwords.
 */
export function readDraft<Values extends object>(key: string): Partial<Values> | undefined {
  try {
    const text = sessionStorage.getItem(storageKey(key));
    const value: unknown = text === null ? undefined : JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Partial<Values>) : undefined;
  } catch {
    return undefined;
  }
}

export function forgetDraft(key: string): void {
  try {
    sessionStorage.removeItem(storageKey(key));
  } catch {
    // nothing was kept either
  }
}

/** Keeps `values` under `key` whenever they change; `undefined` means that there is nothing worth keeping. */
export function useDraft(key: string, values: object | undefined): void {
  const text = values === undefined ? undefined : JSON.stringify(values);
  useEffect(() => {
    if (text === undefined) return forgetDraft(key);
    try {
      sessionStorage.setItem(storageKey(key), text);
    } catch {
      // full or closed to us: what was typed is still on the page
    }
  }, [key, text]);
}

/** For signing out: the next person at this device must not find them. */
export function forgetAllDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
    }
  } catch {
    // nothing was kept either
  }
}

function storageKey(key: string): string {
  return PREFIX + key;
}
