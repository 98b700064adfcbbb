export { proof } from "./proof.ts";
