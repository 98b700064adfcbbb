import type { PublicUser } from "@vetchium/api-contract";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, test } from "vitest";
import { LANGUAGES } from "#locale/languages.ts";
import { pageHead } from "./page-head.ts";

const LINKS = {
  page: "https://hub.example/@asha_rao",
  card: "https://hub.example/api/v1/users/asha_rao/card.png?v=3",
  picture: "https://hub.example/api/v1/users/asha_rao/avatar?v=1",
};

const ASHA: PublicUser = {
  handle: "asha_rao",
  display_name: "Asha Rao",
  headline: "Botanist",
  bio: "I draw\nblossoms.",
  location: "Bengaluru",
  website: "https://asha.example/",
  work: [{ title: "Head of gardens", organisation: "Lalbagh", start: "2019-04" }],
  education: [{ school: "University of Mysore" }],
  links: [{ label: "Drawings", url: "https://drawings.example/" }],
  languages: [{ language: "kn", level: "native" }],
  contacts: [],
  home_region: "ind1",
  avatar_url: "/v1/users/asha_rao/avatar?v=1",
  search_engines: true,
};

interface Read {
  tag: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements that a browser finds in the head of a page with this in it, and whether there is anything else. */
function read(head: string): Read[] {
  const document = parse(`<!doctype html><html><head>${head}</head><body></body></html>`);
  const html = document.childNodes.find(
    (node) => node.nodeName === "html",
  ) as DefaultTreeAdapterTypes.Element;
  const [first, body] = html.childNodes as DefaultTreeAdapterTypes.Element[];
  expect(body?.childNodes).toEqual([]);
  return (first?.childNodes ?? []).flatMap((node) => {
    if (node.nodeName === "#text") {
      expect((node as DefaultTreeAdapterTypes.TextNode).value.trim()).toBe("");
      return [];
    }
    const { tagName: tag, attrs, childNodes } = node as DefaultTreeAdapterTypes.Element;
    const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
    const text = childNodes.map((child) => (child as DefaultTreeAdapterTypes.TextNode).value).join("");
    return [{ tag, attributes, text }];
  });
}

function metas(elements: Read[]): Record<string, string> {
  return Object.fromEntries(
    elements
      .filter(({ tag }) => tag === "meta")
      .map(({ attributes: { name, property, content } }) => [name ?? property ?? "", content ?? ""]),
  );
}

function scripts(elements: Read[]): Record<string, unknown> {
  return Object.fromEntries(
    elements
      .filter(({ tag }) => tag === "script")
      .map(({ attributes, text }) => [attributes.type, JSON.parse(text)]),
  );
}

test("tells search engines and shared links of a person", () => {
  const elements = read(pageHead(ASHA, LINKS, "en"));
  expect(elements.find(({ tag }) => tag === "title")?.text).toBe("Asha Rao (@asha_rao) · Vetchium");
  expect(elements.find(({ tag }) => tag === "link")?.attributes).toEqual({
    rel: "canonical",
    href: LINKS.page,
  });
  expect(metas(elements)).toEqual({
    description: "Botanist",
    "og:type": "profile",
    "og:site_name": "Vetchium",
    "og:title": "Asha Rao (@asha_rao)",
    "og:description": "Botanist",
    "og:url": LINKS.page,
    "og:image": LINKS.card,
    "og:image:type": "image/png",
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": "The card of Asha Rao, @asha_rao on Vetchium",
    "profile:username": "asha_rao",
    "twitter:card": "summary_large_image",
  });
  expect(scripts(elements)).toEqual({
    "application/json": { user: ASHA },
    "application/ld+json": {
      "@context": "https://schema.org",
      "@type": "Person",
      "@id": LINKS.page,
      url: LINKS.page,
      name: "Asha Rao",
      alternateName: "@asha_rao",
      image: LINKS.picture,
      description: "Botanist",
      jobTitle: "Head of gardens",
      worksFor: { "@type": "Organization", name: "Lalbagh" },
      alumniOf: [{ "@type": "EducationalOrganization", name: "University of Mysore" }],
      knowsLanguage: ["kn"],
      homeLocation: { "@type": "Place", name: "Bengaluru" },
      sameAs: ["https://asha.example/", "https://drawings.example/"],
    },
  });
});

test("asks search engines to leave out whoever wants that", () => {
  const elements = read(pageHead({ ...ASHA, search_engines: false }, LINKS, "en"));
  expect(metas(elements).robots).toBe("noindex");
});

test("describes people by what they say of themselves, on one line and not at length, else in the reader's language", () => {
  const description = (user: Partial<PublicUser>, language: (typeof LANGUAGES)[number] = "en") =>
    metas(read(pageHead({ ...ASHA, headline: null, bio: null, ...user }, LINKS, language))).description;
  expect(description({ bio: "I draw\nblossoms." })).toBe("I draw blossoms.");
  expect(description({ bio: "👩‍🔬".repeat(300) })).toBe(`${"👩‍🔬".repeat(199)}…`);
  const own = LANGUAGES.map((language) => description({}, language));
  expect(new Set(own).size).toBe(LANGUAGES.length);
  for (const text of own) expect(text).toMatch(/Asha Rao.*@asha_rao|@asha_rao.*Asha Rao/);
});

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."<>&\"'`=/ ",
        "</title>",
        "</script>",
        "</SCRIPT ",
        "<!--",
        "-->",
        "<script>",
        "]]>",
        "&lt;",
        "&quot;",
        "\u2028",
        '" onload="x',
        "<svg onload=x>",
      ),
      fc.string({ unit: "grapheme" }),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((parts) => parts.join(""))
  // The parser of HTML reads line ends as one kind, and NUL nobody can write (http/text.ts).
  .map((text) => text.replaceAll(/[\r\0]/g, "x"));

test("no text gets out of its title, attribute or script", () => {
  const shape = read(pageHead(ASHA, LINKS, "en")).map(({ tag, attributes }) => [
    tag,
    Object.keys(attributes),
  ]);
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, headline, title) => {
      const user: PublicUser = {
        ...ASHA,
        display_name: name,
        headline,
        bio: title,
        location: title,
        work: [{ title, organisation: name, start: "2019" }],
        education: [{ school: title }],
        links: [{ label: title, url: "https://drawings.example/" }],
      };
      const elements = read(pageHead(user, LINKS, "en"));
      expect(elements.map(({ tag, attributes }) => [tag, Object.keys(attributes)])).toEqual(shape);
      expect(elements.find(({ tag }) => tag === "title")?.text).toBe(`${name} (@asha_rao) · Vetchium`);
      expect(metas(elements)["og:title"]).toBe(`${name} (@asha_rao)`);
      expect(scripts(elements)["application/json"]).toEqual({ user });
      expect(scripts(elements)["application/ld+json"]).toMatchObject({ name, jobTitle: title });
    }),
    { numRuns: 300 },
  );
});
