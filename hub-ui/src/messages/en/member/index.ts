export { firstSteps } from "./first-steps.ts";
export { proof } from "./proof.ts";
