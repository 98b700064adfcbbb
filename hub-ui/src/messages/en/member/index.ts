export { avatar, editProfile, profile, staleProfile } from "./profile.ts";
export { proof } from "./proof.ts";
