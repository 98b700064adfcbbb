import { type Static, Type } from "typebox";
import { NOT_BLANK_PATTERN } from "./values.ts";

/** How much a profile may hold: characters of a text, or entries of a list. Forms may hold people to the same. */
export const PROFILE_LIMITS = {
  headline: 120,
  bio: 2000,
  location: 100,
  website: 200,
  /** The name of a position, a school, a field, a link. */
  title: 120,
  description: 1000,
  contact: 300,
  work: 20,
  education: 20,
  links: 20,
  languages: 30,
  contacts: 10,
} as const;

const Title = Type.String({ minLength: 1, maxLength: PROFILE_LIMITS.title, pattern: NOT_BLANK_PATTERN });
const OptionalTitle = Type.Optional(Type.String({ maxLength: PROFILE_LIMITS.title }));
export const YEAR_OR_MONTH_PATTERN = "^[12][0-9]{3}(-(0[1-9]|1[0-2]))?$";
const Since = { pattern: YEAR_OR_MONTH_PATTERN, maxLength: 7 };
const Start = Type.String({ ...Since, description: "YYYY or YYYY-MM" });
const End = Type.Optional(
  Type.String({ ...Since, description: "YYYY or YYYY-MM, not before the start; left out: until today" }),
);
const closed = { additionalProperties: false };

const Work = Type.Object(
  {
    title: Title,
    organisation: Title,
    location: OptionalTitle,
    start: Start,
    end: End,
    description: Type.Optional(Type.String({ maxLength: PROFILE_LIMITS.description })),
  },
  closed,
);

const Education = Type.Object(
  {
    school: Title,
    degree: OptionalTitle,
    field: OptionalTitle,
    start: Type.Optional(Start),
    end: End,
  },
  closed,
);

const Link = Type.Object(
  {
    label: OptionalTitle,
    url: Type.String({
      minLength: 1,
      maxLength: PROFILE_LIMITS.website,
      description: "an http or https address",
    }),
  },
  closed,
);

const SpokenLanguage = Type.Object(
  {
    // 35: what RFC 5646 (4.4.1) has software take at least.
    language: Type.String({ minLength: 2, maxLength: 35, description: "a BCP 47 language tag" }),
    level: Type.Enum(["native", "fluent", "working", "basic"]),
  },
  closed,
);

const Contact = Type.Object(
  {
    kind: Type.Enum(["email", "phone", "address", "other"]),
    label: OptionalTitle,
    value: Type.String({ minLength: 1, maxLength: PROFILE_LIMITS.contact, pattern: NOT_BLANK_PATTERN }),
  },
  closed,
);

/** The lists of a profile, as they are asked for and answered: what is optional in an entry is left out where it is blank. */
export const profileLists = {
  work: Type.Array(Work, { maxItems: PROFILE_LIMITS.work }),
  education: Type.Array(Education, { maxItems: PROFILE_LIMITS.education }),
  links: Type.Array(Link, { maxItems: PROFILE_LIMITS.links }),
  languages: Type.Array(SpokenLanguage, { maxItems: PROFILE_LIMITS.languages }),
  contacts: Type.Array(Contact, { maxItems: PROFILE_LIMITS.contacts }),
};

const ProfileLists = Type.Object(profileLists);
export type ProfileLists = Static<typeof ProfileLists>;

/** The parts of a profile that a person can show to some and not to others; the name is seen by everybody. */
export const PROFILE_PARTS = [
  "avatar",
  "headline",
  "bio",
  "location",
  "website",
  "work",
  "education",
  "links",
  "languages",
  "contacts",
] as const;

export type ProfilePart = (typeof PROFILE_PARTS)[number];

/** Who may see a part of a profile. */
export const AUDIENCES = ["everyone", "signed-in", "nobody"] as const;
export type Audience = (typeof AUDIENCES)[number];

export type Visibility = Record<ProfilePart, Audience>;

function ofEachPart<T>(schema: T): Record<ProfilePart, T> {
  return Object.fromEntries(PROFILE_PARTS.map((part) => [part, schema])) as Record<ProfilePart, T>;
}

export const VisibilitySchema = Type.Object(ofEachPart(Type.Enum([...AUDIENCES])), {
  description: "who sees each part of the profile",
});

/** A change of some of it. */
export const VisibilityPatch = Type.Unsafe<Partial<Record<ProfilePart, Audience | null>> | null>({
  type: ["object", "null"],
  properties: ofEachPart({ enum: [...AUDIENCES, null] }),
  additionalProperties: false,
  description: "merged member by member; null is the default again: `everyone`, and `signed-in` for contacts",
});
