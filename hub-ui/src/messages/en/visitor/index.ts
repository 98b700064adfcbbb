export { codeField, emailField, handleField, newPassword, passkeyProblem, passwordField } from "./fields.ts";
export { health } from "./health.ts";
export { landing } from "./landing.ts";
export { person } from "./person.ts";
export { publicProfile } from "./public-profile.ts";
export { regionChoice, regions } from "./regions.ts";
export { shell } from "./shell.ts";
export { status } from "./status.ts";
export { trouble } from "./trouble.ts";
