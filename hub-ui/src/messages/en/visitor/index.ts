export { codeField, emailField, handleField, newPassword, passkeyProblem, passwordField } from "./fields.ts";
export { homeMap } from "./home-map.ts";
export { forgotPassword, resetPassword } from "./password.ts";
export { person } from "./person.ts";
export { regionChoice, regions } from "./regions.ts";
export { shell } from "./shell.ts";
export { signIn } from "./sign-in.ts";
export { signUp } from "./sign-up.ts";
export { trouble } from "./trouble.ts";
