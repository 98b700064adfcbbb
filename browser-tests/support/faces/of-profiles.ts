import { expect } from "@playwright/test";
import { photo } from "../pictures.ts";
import type { Page } from "../test.ts";
import {
  alerts,
  button,
  field,
  type Meeting,
  neverWritten,
  nothingAsked,
  nothingTyped,
  ownPage,
  ownWrite,
  type Scene,
  said,
  saidAt,
  wholePage,
} from "./face.ts";
import { DETAIL } from "./pretended-answer.ts";

const HEADLINE = "Typed before it went wrong";
const picture = (page: Page) => page.getByRole("region", { name: "Picture" });
const usePicture = (page: Page) => page.getByRole("dialog").getByRole("button", { name: "Use this picture" });

async function givePicture(page: Page): Promise<void> {
  const headers = { "content-type": photo.mimeType };
  const answer = await page.request.put("/api/v1/me/avatar", { data: photo.buffer, headers });
  expect(answer.status()).toBe(200);
}

const likeAnyOther = "a browser tells a page no more of a picture than that it could not be fetched";

/** Where people meet the API's problems on the pages about themselves. */
export const OF_PROFILES: Meeting[] = [
  wholePage("getMe", "/profile", {
    faces: {
      ...ownPage(),
      // Nobody has been signed in here before, as far as this browser knows.
      unauthenticated: {
        isShown: async (page) => {
          await expect(page).toHaveURL("/signin?next=%2Fprofile");
          await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
        },
        wayOn: button("Sign in"),
        isOver: true,
      },
    },
    never: nothingAsked,
  }),
  {
    operation: "patchMe",
    open: async (page) => {
      await page.goto("/profile/edit");
      await field("Headline")(page).fill(HEADLINE);
    },
    ask: (page) => button("Save")(page).click(),
    faces: {
      "validation at /headline": saidAt(field("Headline"), DETAIL),
      ...ownWrite("validation"),
      stale: {
        isShown: (page) =>
          expect(page.getByRole("heading", { name: /Your profile was changed elsewhere/ })).toBeFocused(),
        wayOn: button("Save what is chosen"),
        isOver: true,
      },
    },
    keeps: (page) => expect(field("Headline")(page)).toHaveValue(HEADLINE),
    wayOn: button("Save"),
    never: neverWritten,
  },
  {
    operation: "putAvatar",
    open: async (page) => {
      await page.goto("/profile/edit");
      await picture(page).locator("input[type=file]").setInputFiles(photo);
      await expect(usePicture(page)).toBeEnabled();
    },
    ask: (page) => usePicture(page).click(),
    faces: {
      "too-large": said("This picture is larger than 5 MiB."),
      "unsupported-media-type": said("This isn't a PNG, JPEG or WebP picture."),
      validation: said("This file couldn't be read as a picture."),
      ...ownWrite(),
    },
    wayOn: usePicture,
    never: { forbidden: neverWritten.forbidden },
  },
  {
    operation: "deleteAvatar",
    prepare: givePicture,
    open: (page) => page.goto("/profile/edit"),
    ask: (page) => picture(page).getByRole("button", { name: "Remove" }).click(),
    faces: ownWrite(),
    wayOn: (page) => picture(page).getByRole("button", { name: "Remove" }),
    never: { ...neverWritten, ...nothingTyped },
  },
  {
    operation: "getAvatar",
    open: (page) => page.goto("about:blank"),
    ask: (page) => page.goto("/profile/edit"),
    faces: Object.fromEntries(
      ["not-found", "unreachable"].map((name) => [
        name,
        {
          // The blossom of whoever has no picture.
          isShown: async (page: Page) => {
            await expect(picture(page).locator("svg text")).toBeVisible();
            await expect(picture(page).locator("img")).toBeHidden();
          },
        },
      ]),
    ),
    never: {
      validation: likeAnyOther,
      "rate-limited": likeAnyOther,
      internal: likeAnyOther,
      "region-unavailable": likeAnyOther,
      "directory-unavailable": likeAnyOther,
      "bad-gateway": likeAnyOther,
    },
  },
  {
    operation: "getUser",
    open: async (page, { person }: Scene) => {
      await page.goto(`/@${person.handle}`);
    },
    ask: async (page) => {
      await page.getByRole("radio", { name: "Signed-in people" }).check();
      await page.getByRole("radio", { name: "Everyone" }).check();
    },
    faces: alerts("rate-limited", "internal", "region-unavailable", "directory-unavailable", "not-found"),
    wayOn: (page) => page.getByRole("radio", { name: "Signed-in people" }),
  },
];
