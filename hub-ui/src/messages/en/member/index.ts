export { myData } from "./my-data.ts";
export { avatar, editProfile, profile, staleProfile } from "./profile.ts";
export { proof } from "./proof.ts";
