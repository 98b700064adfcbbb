export { banner } from "./banner.ts";
export { erasureReceipt } from "./erasure-receipt.ts";
export {
  codeField,
  emailField,
  field,
  handleField,
  newPassword,
  passkeyProblem,
  passwordField,
} from "./fields.ts";
export { health } from "./health.ts";
export { homeMap } from "./home-map.ts";
export { landing } from "./landing.ts";
export { forgotPassword, resetPassword } from "./password.ts";
export { person } from "./person.ts";
export { publicProfile } from "./public-profile.ts";
export { regionChoice, regions } from "./regions.ts";
export { share } from "./share.ts";
export { shell } from "./shell.ts";
export { signIn } from "./sign-in.ts";
export { signUp } from "./sign-up.ts";
export { status } from "./status.ts";
export { trouble } from "./trouble.ts";
