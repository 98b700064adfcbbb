import type { PublicUser } from "@vetchium/api-contract";
import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { toVcard } from "./vcard.ts";

const PAGE = "https://hub.example/@asha_rao";
const PICTURE = "https://hub.example/api/v1/users/asha_rao/avatar?v=1";

const ASHA: PublicUser = {
  handle: "asha_rao",
  display_name: "Asha Rao",
  headline: "Botanist; illustrator, too",
  bio: null,
  location: null,
  website: "https://asha.example/",
  work: [
    { title: "Student", organisation: "Before", start: "2014", end: "2018" },
    { title: "Head, gardens", organisation: "Lalbagh; Bengaluru", start: "2019-04" },
  ],
  education: [],
  links: [{ label: "Drawings", url: "https://drawings.example/a,b;c" }],
  languages: [
    { language: "kn", level: "native" },
    { language: "en-IN", level: "fluent" },
  ],
  contacts: [
    { kind: "email", label: "Work", value: "asha@example.org" },
    { kind: "phone", value: "+91 44 2345 6789" },
    { kind: "address", value: "1 Lalbagh Road, 2nd floor\nBengaluru" },
    { kind: "other", label: "Radio", value: "VU2XYZ" },
  ],
  home_region: "ind1",
  avatar_url: null,
  search_engines: true,
};

// It takes what it does not know for no text. This is what Apple's address book calls the name of a value.
Object.assign(ICAL.design.vcard.property, { "x-ablabel": { defaultType: "text" } });

/** The properties of a vCard as another program reads them: name, and its value or values. */
function read(card: string): [name: string, values: unknown[]][] {
  const [, properties] = ICAL.parse(card) as [string, [string, object, string, ...unknown[]][]];
  return properties.map(([name, , , ...values]) => [name, values]);
}

test("another program reads back what a person shows", () => {
  const card = toVcard(ASHA, { page: PAGE, picture: PICTURE });
  expect(card).toMatch(/^BEGIN:VCARD\r\nVERSION:4.0\r\n/);
  expect(read(card)).toEqual([
    ["version", ["4.0"]],
    ["uid", [PAGE]],
    ["fn", ["Asha Rao"]],
    ["n", [["", "Asha Rao", "", "", ""]]],
    ["title", ["Head, gardens"]],
    ["org", ["Lalbagh; Bengaluru"]],
    ["note", ["Botanist; illustrator, too"]],
    ["url", [PAGE]],
    ["url", ["https://asha.example/"]],
    ["url", ["https://drawings.example/a,b;c"]],
    ["lang", ["kn"]],
    ["lang", ["en-IN"]],
    ["email", ["asha@example.org"]],
    ["x-ablabel", ["Work"]],
    ["tel", ["+91 44 2345 6789"]],
    ["adr", [["", "", "1 Lalbagh Road, 2nd floor\nBengaluru", "", "", "", ""]]],
    ["note", ["VU2XYZ"]],
    ["x-ablabel", ["Radio"]],
    ["photo", [PICTURE]],
  ]);
});

test("who shows nothing has a name and a page", () => {
  const bare = { ...ASHA, headline: null, website: null, work: [], links: [], languages: [], contacts: [] };
  const card = toVcard(bare, { page: PAGE, picture: null });
  expect(read(card).map(([name]) => name)).toEqual(["version", "uid", "fn", "n", "url"]);
});

/** What somebody would write who wants to end a line and begin another. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."\\,;:\r\n\t\"'",
        "\r\n",
        "\u2028",
        "\u0085",
        "\u000b",
        "END:VCARD",
        "\r\nX:1",
        "\\n",
        " ",
      ),
      fc.string({ unit: "grapheme" }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(""));

const readable = (text: string) => text.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\t\n]/gu, "");

test("whatever people write stays within its value, and no line is too long", () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, headline, value) => {
      // The program that reads takes an escaped backslash before a semicolon for an escaped semicolon.
      const street = value.replaceAll("\\", "/");
      const contacts: PublicUser["contacts"] = [
        { kind: "address", label: headline, value: street },
        { kind: "other", value },
      ];
      const card = toVcard(
        { ...ASHA, display_name: name, headline, contacts },
        { page: PAGE, picture: null },
      );
      expect(card.replaceAll("\r\n", "").replaceAll("\t", "")).not.toMatch(/\p{Cc}/u);
      for (const line of card.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const found = read(card);
      const all = (wanted: string) => found.filter(([key]) => key === wanted).map(([, values]) => values[0]);
      expect(all("fn")).toEqual([readable(name)]);
      expect(all("note")).toEqual([readable(headline), readable(value)]);
      expect(all("x-ablabel")).toEqual([readable(headline)]);
      expect(all("adr")).toEqual([["", "", readable(street), "", "", "", ""]]);
      expect(found.map(([key]) => key).filter((key) => key === "x")).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
