import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { expect, once, test } from "./support/test.ts";

test("lists the devices that are signed in, and ends one", async ({ page, signedIn, playwright, place }) => {
  const elsewhere = await playwright.request.newContext({
    baseURL: place.hubUrl,
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
  });
  const { email, password } = signedIn;
  const answer = await elsewhere.post("/api/v1/sessions", { data: { login: email, password } });
  expect(answer.status()).toBe(201);

  await page.goto("/sessions");
  const rows = page.getByRole("main").getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: "This device" })).toContainText("Chrome on");
  const phone = rows.filter({ hasText: "Safari on an iPhone" });
  await expect(phone).toContainText("Last seen now");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await phone.getByRole("button", { name: "End the session of Safari on an iPhone" }).click();
  await expect(page.getByText("The session of Safari on an iPhone has ended.")).toBeVisible();
  await expect(rows).toHaveCount(1);
  expect((await elsewhere.get("/api/v1/me")).status()).toBe(401);
  await elsewhere.dispose();
});

test("signs out of this device", once, async ({ page, signedIn: _ }) => {
  await page.goto("/sessions");
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("link", { name: "I have an account" })).toBeVisible();
});

test("leaves nothing of a person behind when they sign out", once, async ({ page, signedIn }) => {
  await page.goto("/profile/edit");
  await page.getByRole("textbox", { name: "Headline" }).fill("Grows ixora");
  const kept = () =>
    page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
  await expect.poll(kept).toContain("Grows ixora");

  await page.getByRole("button", { name: `Account of ${signedIn.displayName}` }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");
  await expect.poll(kept).not.toContain("Grows ixora");
  const everything = await kept();
  for (const own of [signedIn.email, signedIn.handle, signedIn.displayName]) {
    expect(everything).not.toContain(own);
  }
  await page.goBack();
  await expect(page).toHaveURL(/\/signin/);
  await expect(page.getByRole("main")).not.toContainText(signedIn.displayName);
});
