export { erasureReceipt } from "./erasure-receipt.ts";
export { codeField, emailField, handleField, newPassword, passkeyProblem, passwordField } from "./fields.ts";
export { person } from "./person.ts";
export { regionChoice, regions } from "./regions.ts";
export { shell } from "./shell.ts";
export { trouble } from "./trouble.ts";
