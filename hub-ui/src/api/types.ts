import type { operations } from "./schema.gen.ts";

type JsonOf<Operation, Status extends number> = Operation extends {
  responses: { [S in Status]: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;

export type User = JsonOf<operations["getMe"], 200>["user"];
export type PublicUser = JsonOf<operations["getUser"], 200>["user"];
export type Region = JsonOf<operations["listRegions"], 200>["items"][number];
export type Session = JsonOf<operations["listSessions"], 200>["items"][number];
export type ActivityEvent = JsonOf<operations["listActivity"], 200>["items"][number];
export type Health = JsonOf<operations["getHealth"], 200>;
export type ServerMeasurements = JsonOf<operations["getServer"], 200>;
export type ServerHistory = JsonOf<operations["getServerHistory"], 200>;
export type Residency = JsonOf<operations["getResidency"], 200>;
export type ResidencyItem = Residency["items"][number];
export type DirectoryName = NonNullable<Residency["directory_names"]>[number];
export type Move = JsonOf<operations["getCurrentMove"], 200>["move"];
export type Erasure = JsonOf<operations["getErasure"], 200>;
export type ProfilePatch = operations["patchMe"]["requestBody"] extends
  | { content: { "application/json": infer Body } }
  | undefined
  ? Body
  : never;
export type Passkey = JsonOf<operations["getFactors"], 200>["passkeys"][number];
export type NewAuthenticatorApp = JsonOf<operations["startAuthenticatorApp"], 201>;
type BodyOf<Operation> = Operation extends { requestBody?: { content: { "application/json": infer Body } } }
  ? Body
  : never;
export type RegistrationResponse = BodyOf<operations["createPasskey"]>["response"];
export type AuthenticationResponse = BodyOf<operations["createPasskeySession"]>["response"];
export type PreferencesPatch = BodyOf<operations["patchPreferences"]>;
export type Theme = NonNullable<User["preferences"]["theme"]>;
