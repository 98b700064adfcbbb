import { mailedLink } from "./support/mailbox.ts";
import { askToSignUp, type Person, type Place, somebody } from "./support/people.ts";
import { photo } from "./support/pictures.ts";
import { expect, once, type Page, test } from "./support/test.ts";
import { type Watched, watchPolicies } from "./support/watch-policies.ts";

const FOR_ANYBODY = [
  "/",
  "/status",
  "/signup",
  "/signin",
  "/password/forgot",
  "/password/reset",
  "/nowhere",
  "/@nobody_at_all",
  "/email/confirm",
];
const FOR_MEMBERS = [
  "/profile",
  "/profile/edit",
  "/account",
  "/my-data",
  "/my-data/move",
  "/my-data/erase",
  "/sessions",
  "/activity",
  "/erasures/0190a5c0-0000-7000-8000-000000000000",
];

/** Goes to each address, and looks at it in both colour schemes. */
async function visit(page: Page, addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
    }
  }
}

/** It broke no policy, and asked nobody but where it came from. */
function expectClean({ violations, asked, errors }: Watched, origin: string): void {
  expect(violations()).toEqual([]);
  expect(asked()).toEqual([origin]);
  // An answer that is no success is shown as an error too, and some pages are about just that.
  const isOfPage = (error: string) => !/^(Failed to load resource|ApiProblem):/.test(error);
  expect(errors().filter(isOfPage)).toEqual([]);
}

async function emailLinkOf(page: Page, place: Place, { password }: Person): Promise<string> {
  const { email } = somebody();
  const asked = await page.request.put("/api/v1/me/email", { data: { email, password } });
  expect(asked.status()).toBe(202);
  return mailedLink(place.mailboxUrl, email);
}

test("no page breaks its own policy or asks anybody else, signed out", once, async ({ page, place }) => {
  const watched = await watchPolicies(page);
  const link = await askToSignUp(page.request, place, somebody());
  await visit(page, [...FOR_ANYBODY, ...FOR_MEMBERS, link]);
  expectClean(watched, place.hubUrl);
});

test(
  "no page breaks its own policy or asks anybody else, signed in",
  once,
  async ({ page, place, signedIn }) => {
    const watched = await watchPolicies(page);
    await visit(page, [...FOR_ANYBODY, ...FOR_MEMBERS, `/@${signedIn.handle}`]);
    await page.goto("/profile/edit");
    await page.locator("input[type=file]").setInputFiles(photo);
    await page.getByRole("button", { name: "Use this picture" }).click();
    await expect(page.getByText("Your picture is changed.")).toBeVisible();
    await page.request.patch("/api/v1/me", {
      data: { bio: "**Bold** &amp; [linked](https://example.com/)" },
    });
    await visit(page, ["/profile", `/@${signedIn.handle}`, await emailLinkOf(page, place, signedIn)]);
    expectClean(watched, place.hubUrl);
  },
);

test("the page of the API's documents keeps its own policy too", once, async ({ page, apiUrl }) => {
  const watched = await watchPolicies(page);
  await page.goto(`${apiUrl}/docs`);
  await page.getByText("A person's picture").click();
  await page.getByRole("button", { name: "Try it out" }).click();
  await page.getByRole("textbox", { name: "handle" }).fill("nobody_at_all");
  await page.getByRole("button", { name: "Execute" }).click();
  await expect(page.getByText("There is no such picture.").first()).toBeVisible();
  expectClean(watched, apiUrl);
});

/** Has the server's page arrive with markup that an attacker managed to get into it. */
async function plant(page: Page, markup: string): Promise<void> {
  await page.route("**/status", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("<body>", `<body>${markup}`);
    await route.fulfill({ response, body });
  });
}

const PLANTED = [
  ["an inline script", "<script>window.ran = true</script>", "script-src-elem inline"],
  ["a handler", `<img src="/favicon.svg" onload="window.ran = true">`, "script-src-attr inline"],
  ["a script of others", `<script src="https://elsewhere.example/x.js"></script>`, "script-src-elem https"],
  ["a style element", "<style>body { display: none }</style>", "style-src-elem inline"],
  ["a style attribute", `<p style="position: fixed">`, "style-src-attr inline"],
  [
    "a style sheet of others",
    `<link rel="stylesheet" href="https://elsewhere.example/x.css">`,
    "style-src-elem",
  ],
  ["a picture of others", `<img src="https://elsewhere.example/x.png">`, "img-src https"],
  ["a picture within an address", `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`, "img-src data"],
  ["a frame", `<iframe src="/signin"></iframe>`, "frame-src"],
  ["another base of addresses", `<base href="https://elsewhere.example/">`, "base-uri https"],
  ["an object", `<object data="/favicon.svg"></object>`, "object-src"],
] as const;

for (const [what, markup, violation] of PLANTED) {
  test(`${what} that was planted in a page is refused`, once, async ({ page }) => {
    const watched = await watchPolicies(page);
    await plant(page, markup);
    await page.goto("/status");
    await expect.poll(watched.violations).toContainEqual(expect.stringContaining(violation));
    // The page itself works on: its style sheets and scripts are none of what is refused.
    await expect(page.getByText("Everything is working.")).toBeVisible();
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  });
}

const IN_SCRIPTS: [what: string, act: () => void, violation: string][] = [
  ["text made markup", () => (document.body.innerHTML = "<b>x</b>"), "require-trusted-types-for"],
  ["text made a script", () => void setTimeout(() => new Function("return 1")), "require-trusted-types-for"],
  [
    "a request to others",
    () => void fetch("https://elsewhere.example/").catch(() => {}),
    "connect-src https",
  ],
  [
    "a form to others",
    () => {
      const form = document.createElement("form");
      form.action = "https://elsewhere.example/";
      document.body.append(form);
      form.submit();
    },
    "form-action https",
  ],
];

for (const [what, act, violation] of IN_SCRIPTS) {
  test(`${what} by a script is refused`, once, async ({ page }) => {
    const watched = await watchPolicies(page);
    await page.goto("/status");
    await expect(page.getByText("Everything is working.")).toBeVisible();
    await page.evaluate(act).catch(() => undefined);
    await expect.poll(watched.violations).toContainEqual(expect.stringContaining(violation));
    expect(await page.evaluate(() => location.pathname)).toBe("/status");
  });
}

test(
  "a mailed token is in no log, and in no address but the link's",
  once,
  async ({ page, place, readLogs }) => {
    const person = somebody();
    const link = await askToSignUp(page.request, place, person);
    const token = new URL(link).searchParams.get("token") ?? "";
    expect(token.length).toBeGreaterThan(20);
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url(), request.headers().referer ?? ""));
    await page.goto(link);
    await page.getByRole("textbox", { name: "Handle" }).fill(person.handle);
    await page.getByLabel("Display name").fill(person.displayName);
    await page.getByRole("textbox", { name: "Password" }).fill(person.password);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("heading", { level: 1, name: person.displayName })).toBeVisible();
    expect(addresses.filter((address) => address.includes(token))).toEqual([link]);
    // A server writes its log in pieces.
    await expect.poll(readLogs).toContain('"route":"/v1/signups/complete"');
    const logs = await readLogs();
    for (const secret of [token, encodeURIComponent(token), person.email, person.handle]) {
      expect(logs).not.toContain(secret);
    }
  },
);
