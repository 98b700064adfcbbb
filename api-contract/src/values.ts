import { Type } from "typebox";

/** A string, or null where the person has given none. */
export const NullableString = (options: object = {}) =>
  Type.Unsafe<string | null>({ type: ["string", "null"], ...options });

/** Of a text that has to say something. */
export const NOT_BLANK_PATTERN = "\\S";

export const HANDLE_PATTERN = "^[A-Za-z][A-Za-z0-9_]{2,29}$";

/** A handle as a person may type it; it is kept and shown in lower case. */
export const Handle = Type.String({
  pattern: HANDLE_PATTERN,
  description: "3 to 30 of a-z, 0-9 and _, a letter first; kept in lower case",
});

export const RegionId = Type.String({
  pattern: "^[a-z][a-z0-9]{1,15}$",
  description: "a region's id, as GET /v1/regions lists them",
});

// 254: the longest address that SMTP carries (RFC 5321, 4.5.3.1.3, less the angle brackets).
const EMAIL_MAX_LENGTH = 254;
export const Email = Type.String({ minLength: 3, maxLength: EMAIL_MAX_LENGTH });

const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 256;
export const NewPassword = Type.String({
  minLength: PASSWORD_MIN_LENGTH,
  maxLength: PASSWORD_MAX_LENGTH,
  description:
    "12 to 256 characters, hard to guess also for somebody who knows the person: `validation` says what is wrong",
});

const OWN_PASSWORD =
  "the person's password; a wrong one is answered by `unauthenticated` with the pointer /password";

/** The password of the person who asks, to prove that it is them. */
export const OwnPassword = Type.String({
  minLength: 1,
  maxLength: PASSWORD_MAX_LENGTH,
  description: OWN_PASSWORD,
});

/** The same where a proof of the last minutes does as well. */
export const OwnPasswordOrProof = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: PASSWORD_MAX_LENGTH,
    description: `${OWN_PASSWORD}. Without it, \`proof-required\` unless the session was proven within 10 minutes`,
  }),
);

/** A code of an authenticator app. */
export const AppCode = Type.String({
  minLength: 6,
  maxLength: 20,
  description: "6 digits; spaces don't matter",
});

/** A code of an authenticator app, or one for whoever has lost theirs. */
export const SecondFactorCode = Type.String({
  minLength: 6,
  maxLength: 64,
  description: "6 digits of an authenticator app, or a recovery code; spaces and hyphens don't matter",
});

const DISPLAY_NAME_MAX_LENGTH = 80;
export const DisplayName = Type.String({
  minLength: 1,
  maxLength: DISPLAY_NAME_MAX_LENGTH,
  pattern: NOT_BLANK_PATTERN,
});

export const LOCALE_PATTERN = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$";
export const Locale = Type.String({
  pattern: LOCALE_PATTERN,
  description: "a BCP 47 language tag, such as en or de-CH",
});

/** A database: the directory, or a region's. */
export const DatabaseName = Type.String({ description: "`global` for the directory, else a region's id" });

export const Timestamp = Type.String({ format: "date-time", description: "RFC 3339, in UTC" });
export const NullableTimestamp = (description: string) =>
  Type.Unsafe<string | null>({ type: ["string", "null"], format: "date-time", description });
export const Id = Type.String({ format: "uuid", description: "a UUIDv7" });

export const MailedToken = Type.String({ minLength: 1, maxLength: 2048 });

/** Which page of a list is asked for: the cursor is that of the page before. */
export const PageQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  { additionalProperties: false },
);

/** An answer without a body. */
export const NoBody = (description: string) => Type.Unsafe<undefined>({ type: "null", description });
