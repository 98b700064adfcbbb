const KEY = "vetchium.sign-up-token";

/** The token from the mailed link: kept for this tab alone, so that a reload works, until it is spent. */
export const signUpToken = {
  keep(token: string): void {
    memory = token;
    storage()?.setItem(KEY, token);
  },
  read(): string | undefined {
    return memory ?? storage()?.getItem(KEY) ?? undefined;
  },
  forget(): void {
    memory = undefined;
    storage()?.removeItem(KEY);
  },
};

let memory: string | undefined;

function storage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
