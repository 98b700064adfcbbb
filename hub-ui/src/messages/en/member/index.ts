export { erase } from "./erase.ts";
export { moves } from "./moves.ts";
export { proof } from "./proof.ts";
