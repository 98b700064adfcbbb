import { expectAccessible, expectNoSidewaysScroll, expectNothingCutOff } from "./support/accessibility.ts";
import { answerWithProblem } from "./support/answers.ts";
import { expect, once, test } from "./support/test.ts";

for (const { locale, lang, heading } of [
  { locale: "de-AT", lang: "de", heading: /bekannt/ },
  { locale: "hi-IN", lang: "hi", heading: /[ऀ-ॿ]/ },
  { locale: "ta-LK", lang: "ta", heading: /[஀-௿]/ },
  { locale: "fr-FR", lang: "en", heading: /Known everywhere/ },
]) {
  test.describe(() => {
    test.use({ locale });
    test(`speaks ${lang} to a browser of ${locale}`, async ({ page }) => {
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expectAccessible(page);
      for (const path of ["/", "/signup", "/signin", "/password/forgot", "/status"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectNothingCutOff(page);
      }
    });
  });
}

test("changes the language at once, and keeps it for the next visit", async ({ page }) => {
  await page.goto("/signin");
  await page.getByLabel("Email or handle").fill("asha");
  await page.getByLabel("Language").selectOption("Deutsch");
  await expect(page.getByRole("heading", { level: 1, name: "Einloggen" })).toBeVisible();
  // what was typed stays
  await expect(page.getByRole("textbox").first()).toHaveValue("asha");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Einloggen" })).toBeVisible();
  await expect(page).toHaveTitle(/^Einloggen · Vetchium$/);
});

test("stays with its language where another can't be fetched", once, async ({ page }) => {
  await page.goto("/");
  await page.context().setOffline(true);
  await page.getByLabel("Language").selectOption("Deutsch");
  await expect(page.getByText("This language couldn't be fetched just now.")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.context().setOffline(false);
  await page.getByLabel("Language").selectOption("Deutsch");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});

test("says errors at fields in the language that is chosen then", once, async ({ page }) => {
  await page.goto("/signin");
  await page.getByLabel("Email or handle").fill("asha");
  await page.getByRole("button", { name: "Sign in" }).last().click();
  const password = page.getByRole("textbox", { name: "Password" });
  await expect(password).toHaveAccessibleDescription("Enter your password.");
  await page.getByLabel("Language").selectOption("Deutsch");
  const passwort = page.getByRole("textbox", { name: "Passwort" });
  await expect(passwort).toHaveAccessibleDescription("Gib dein Passwort ein.");
  // the other field is as fine as before
  await expect(page.getByRole("textbox").first()).not.toHaveAttribute("aria-invalid", "true");
});

test("has the server say what is wrong in the language of the page", once, async ({ page }) => {
  await page.goto("/signup");
  await page.getByLabel("Language").selectOption("Deutsch");
  const email = page.getByRole("textbox");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await email.fill("asha@home@example.org");
  await page.getByRole("button", { name: "Link schicken" }).click();
  await expect(email).toHaveAccessibleDescription(/Das ist keine E-Mail-Adresse\./);
  // the server's reason is known in German alone
  await page.getByLabel("Sprache").selectOption("English");
  await expect(email).toHaveAccessibleDescription(/This isn't accepted as it is\./);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(email).toHaveAccessibleDescription(/It is not an email address\./);
});

test(
  "says why a handle is refused in the language that is chosen then",
  once,
  async ({ page, signedIn: _ }) => {
    await page.goto("/account");
    await answerWithProblem(page, "**/api/v1/me/handle", { slug: "handle-taken", status: 409, headers: {} });
    await page.getByRole("button", { name: "Change handle" }).click();
    const handle = page.getByRole("textbox", { name: "New handle" });
    await handle.fill("somebody_else");
    await page.locator("form").getByRole("button", { name: "Change handle" }).click();
    await expect(handle).toHaveAccessibleDescription(/@somebody_else is taken\./);
    await page.getByRole("contentinfo").getByLabel("Language").selectOption("Deutsch");
    await expect(page.locator("form").getByRole("textbox")).toHaveAccessibleDescription(
      /@somebody_else ist vergeben\./,
    );
  },
);

for (const [language, kept, moved] of [
  ["English", "Data kept in the United States", "Kept in the United States: your email"],
  ["Deutsch", "Daten in den USA", "Zu Hause in den USA: deine E-Mail-Adresse"],
  ["हिन्दी", "अमेरिका में रखा डेटा", "अमेरिका में: आपका ईमेल"],
  ["தமிழ்", "அமெரிக்காவில் உள்ள தரவு", "அமெரிக்காவில்: உங்கள் மின்னஞ்சல்"],
] as const) {
  test(`says where something is as one says it in ${language}`, once, async ({ page }) => {
    await page.goto("/status");
    await page.getByRole("contentinfo").getByRole("combobox").selectOption(language);
    await expect(page.getByRole("heading", { name: kept })).toBeVisible();
    await page.goto("/signup");
    await page.getByRole("radio").nth(1).check();
    await expect(page.getByText(moved)).toBeVisible();
  });
}

test("says of any region where something is, whatever it is called", once, async ({ page }) => {
  const changes: Record<string, object> = {
    ind1: { name: "Nairobi", country: "KE" },
    usa1: { name: "Atlantis", country: null },
  };
  await page.route("**/api/v1/regions", async (route) => {
    const response = await route.fetch();
    const { items } = (await response.json()) as { items: { id: string }[] };
    await route.fulfill({
      response,
      json: { items: items.map((item) => ({ ...item, ...changes[item.id] })) },
    });
  });
  await page.goto("/status");
  for (const place of ["in the region Kenya", "in the region Atlantis", "in Germany"]) {
    await expect(page.getByRole("heading", { name: `Data kept ${place}` })).toBeVisible();
  }
  await page.getByLabel("Language").selectOption("Deutsch");
  for (const place of ["in der Region Kenia", "in der Region Atlantis", "in Deutschland"]) {
    await expect(page.getByRole("heading", { name: `Daten ${place}` })).toBeVisible();
  }
});
