import { Type } from "typebox";
import { UserSchema } from "./user.ts";
import { Id, Timestamp } from "./values.ts";

/** How the caller wants to hold its session: a browser by cookie (the default), a program by token. */
export const SessionChoice = Type.Optional(Type.Enum(["cookie", "bearer"], { default: "cookie" }));

export const SignedInSchema = Type.Object({
  user: UserSchema,
  session: Type.Object({
    id: Id,
    token: Type.Optional(
      Type.String({ description: 'only where "session": "bearer" was asked for; starts with vet_<region>_' }),
    ),
    expires_at: Timestamp,
  }),
});
