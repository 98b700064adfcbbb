import { expect, test } from "vitest";
import type { Region } from "../api/types.ts";
import { regions as german } from "../messages/de/visitor/regions.ts";
import { regions as english } from "../messages/en/visitor/regions.ts";
import { regions as hindi } from "../messages/hi/visitor/regions.ts";
import { countryNames, countryOf } from "./region-names.ts";

function region(id: string, country: string | null): Region {
  return { id, name: id, country, place: null, status: "up" };
}

test("a country names a region only where it tells it from the others", () => {
  const regions = [region("one1", "US"), region("two1", "DE"), region("three1", "US"), region("four1", null)];
  expect(regions.map(({ id }) => countryOf(id, regions))).toEqual([undefined, "DE", undefined, undefined]);
  expect(countryOf("gone1", regions)).toBeUndefined();
});

// Articles are what the lists are for; the names in them have to be those that stand alone elsewhere.
test.each(Object.entries(english.countries))("sentences call %s by its name", (code, forms) => {
  const name = countryNames("en")(code);
  for (const form of [forms.in, forms.to])
    expect(form.replace(" the ", " ")).toMatch(new RegExp(` ${name}$`));
  const own = hindi.countries[code as keyof typeof english.countries];
  expect(own.in).toBe(`${countryNames("hi")(code)} में`);
});

test.each(Object.entries(german.countries))(
  "%s has an article in German both times, or never",
  (_, forms) => {
    const hasArticle = !forms.to.startsWith("nach ");
    expect(/^(im|in (der|den)) /.test(forms.in)).toBe(hasArticle);
  },
);
