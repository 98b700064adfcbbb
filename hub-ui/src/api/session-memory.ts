/**
 * Whether this browser believes that somebody is signed in. The session itself is a cookie that no script can
 * read, so this is what tells "your session ended" from "you never signed in". It holds nothing personal.
 * public/before-paint.js reads it too.
 */
const KEY = "vetchium.signed-in";

export const sessionMemory = {
  isSet(): boolean {
    return storage()?.getItem(KEY) === "1";
  },
  set(): void {
    storage()?.setItem(KEY, "1");
  },
  clear(): void {
    storage()?.removeItem(KEY);
  },
  /** Has `listener` told when it becomes otherwise in another tab. */
  onChangeElsewhere(listener: (isSet: boolean) => void): void {
    addEventListener("storage", ({ key, newValue }) => {
      if (key === KEY || key === null) listener(newValue !== null);
    });
  },
};

/** Storage can be closed to us by the browser's settings; everything works without it. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
