export { firstSteps } from "./first-steps.ts";
export { account } from "./account.ts";
export { email } from "./email.ts";
export { changeHandle } from "./handles.ts";
export { changePassword } from "./password.ts";
export { myData } from "./my-data.ts";
export { avatar, editProfile, profile, staleProfile } from "./profile.ts";
export { proof } from "./proof.ts";
