import type { Problem } from "@vetchium/api-contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Person, signUp } from "../../../test/people.ts";
import { World } from "../../../test/world.ts";

let world: World;
let person: Person;
beforeAll(async () => {
  world = await World.start();
  person = await signUp(world, "ind1");
});
afterAll(() => world.stop());

const LANGUAGES = ["en", "de", "hi", "ta"] as const;
type Language = (typeof LANGUAGES)[number];

/** What a refused request says in a language, without what is the same in all. */
async function told(language: Language, [method, path, body]: Refused): Promise<Problem> {
  const answer = await world.api("ind1").send<Problem>(method, path, {
    token: person.session.token,
    headers: { "accept-language": language },
    ...(body === undefined ? {} : { body }),
  });
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  return answer.body;
}

type Refused = [method: "GET" | "POST" | "PUT" | "PATCH", path: string, body?: unknown];

const START = { email: "a@b.example", home_region: "ind1" };
const REFUSED: Record<string, Refused> = {
  "a member too many": ["POST", "/v1/signups", { ...START, colour: "red" }],
  "a member that is missing": ["POST", "/v1/signups", { email: START.email }],
  "a text that is too short": ["POST", "/v1/signups", { ...START, email: "a" }],
  "a text that is too long": ["PATCH", "/v1/me", { headline: "x".repeat(121) }],
  "nothing but spaces": ["PATCH", "/v1/me", { display_name: "  " }],
  "no handle": ["PUT", "/v1/me/handle", { handle: "1st" }],
  "a pattern of programs": ["POST", "/v1/signups", { ...START, home_region: "Ä" }],
  "another type": ["PATCH", "/v1/me", { search_engines: "yes" }],
  "none of those that are known": ["PATCH", "/v1/me/preferences", { theme: "blue" }],
  "a number that is too small": ["GET", "/v1/me/activity?limit=0"],
  "a number that is too great": ["GET", "/v1/me/activity?limit=101"],
  "too many entries": ["PATCH", "/v1/me", { contacts: Array(11).fill({ kind: "other", value: "x" }) }],
  "an id of another form": ["GET", "/v1/erasures/no-uuid"],
  "no date": [
    "PATCH",
    "/v1/me",
    { work: [{ title: "x", organisation: "y", start: "long ago", end: "2019" }] },
  ],
  "an end before the start": [
    "PATCH",
    "/v1/me",
    { education: [{ school: "x", start: "2020", end: "2019" }] },
  ],
  "no address of the web": ["PATCH", "/v1/me", { website: "mailto:a@b.example" }],
  "no phone number": ["PATCH", "/v1/me", { contacts: [{ kind: "phone", value: "call me" }] }],
  "no email": ["POST", "/v1/signups", { ...START, email: "a@b@c" }],
  "a region that isn't there": ["POST", "/v1/signups", { ...START, home_region: "mars1" }],
  "the character NUL": ["PATCH", "/v1/me", { bio: "\0" }],
  "a wrong password": ["POST", "/v1/sessions/current/proof", { password: "not the one" }],
};

test.for(Object.entries(REFUSED))("%s is told in each language", async ([, refused]) => {
  const english = await told("en", refused);
  const own = [english.detail, ...(english.errors ?? []).map(({ detail }) => detail)];
  expect(own.length).toBeGreaterThan(1);
  for (const language of ["de", "hi", "ta"] as const) {
    const { errors = [], detail, title: _, ...rest } = await told(language, refused);
    expect(errors.map(({ pointer }) => pointer)).toEqual(english.errors?.map(({ pointer }) => pointer));
    expect(rest).toEqual({ type: english.type, status: english.status });
    for (const text of [detail, ...errors.map((error) => error.detail)]) {
      expect(own).not.toContain(text);
      expect(text).toMatch(
        { de: /^[A-ZÄÖÜ]/, hi: /\p{Script=Devanagari}/u, ta: /\p{Script=Tamil}/u }[language],
      );
    }
  }
});

test.for([
  ["en", "It may have at most 120 characters."],
  ["de", "Das darf höchstens 120 Zeichen haben."],
  ["hi", "इसमें ज़्यादा से ज़्यादा 120 वर्ण हो सकते हैं।"],
  ["ta", "இதில் அதிகபட்சம் 120 எழுத்துகள் இருக்கலாம்."],
] as const)("a limit is told in %s with its number", async ([language, text]) => {
  const { errors } = await told(language, ["PATCH", "/v1/me", { headline: "x".repeat(121) }]);
  expect(errors).toEqual([{ pointer: "/headline", detail: text }]);
});

test.for([
  ["en", "Many people use this password. Choose another."],
  ["de", "Dieses Passwort benutzen viele. Wähle ein anderes."],
  ["hi", "यह पासवर्ड बहुत लोग रखते हैं। कोई दूसरा चुनें।"],
  ["ta", "இந்தக் கடவுச்சொல்லைப் பலரும் பயன்படுத்துகிறார்கள். வேறொன்றைத் தேர்ந்தெடுங்கள்."],
] as const)("why a password is too weak is told in %s", async ([language, text]) => {
  const passwords = { current_password: person.password, new_password: "passwordpassword" };
  const { errors } = await told(language, ["PUT", "/v1/me/password", passwords]);
  expect(errors).toEqual([{ pointer: "/new_password", detail: text }]);
});

test("the form of a number follows the language", async () => {
  const one: Refused = ["PUT", "/v1/me/password", { current_password: "", new_password: person.password }];
  const { errors, detail } = await told("de", one);
  expect(detail).toBe("Die Anfrage passt nicht: Sie hat einen Fehler.");
  expect(errors).toEqual([
    { pointer: "/current_password", detail: "Das muss mindestens ein Zeichen haben." },
  ]);
});
