export { activity } from "./activity.ts";
export { device } from "./device.ts";
export { erase } from "./erase.ts";
export { authenticatorApp, passkeys, recoveryCodes } from "./factors.ts";
export { moves } from "./moves.ts";
export { proof } from "./proof.ts";
export { sessions } from "./sessions.ts";
