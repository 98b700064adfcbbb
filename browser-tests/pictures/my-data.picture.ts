import { photo } from "../support/pictures.ts";
import { pretendMove } from "../support/pretend-move.ts";
import { test } from "./test.ts";

test("what is kept where", async ({ page, join, take, ownStack }) => {
  await join("emil", "Emil Krause");
  await page.goto("/my-data");
  await page.getByRole("button", { name: "Count again" }).waitFor();
  await take(page, "my-data", { also: "1280-light" });
  const india = ownStack.databases.get("regional-db-ind1");
  await india?.stop();
  await page.getByRole("button", { name: "Count again" }).click();
  await page.getByText("just now: India.").waitFor();
  await take(page, "my-data-not-counted");
  await india?.restart();
  await page.goto("/my-data/erase");
  await page.getByRole("button", { name: "Erase everything, for good" }).click();
  await take(page, "erase");
});

test("a move, step by step", async ({ page, join, take }) => {
  await join("jonas", "Jonas Beck");
  await page.goto("/my-data/move");
  await page.getByRole("radio", { name: "India" }).check();
  await page.getByRole("button", { name: "Move my data" }).click();
  await take(page, "move");
  const pretended = await pretendMove(page, { status: "fencing" });
  await page.reload();
  await take(page, "move-fencing");
  pretended.goOn({ status: "copying", rows_copied: 7 });
  await page.getByText("7 of 12 records").waitFor();
  await take(page, "move-copying");
  pretended.goOn({ status: "purging", rows_copied: 12 });
  await page.getByText("The old one forgets.").waitFor();
  await take(page, "move-purging");
  pretended.goOn({ status: "done", rows_copied: 12 });
  await page.getByRole("heading", { name: "Your data lives in India now" }).waitFor();
  await take(page, "move-done");
  pretended.goOn({ status: "fencing" });
  await page.reload();
  await page.getByRole("heading", { name: "Moving to India" }).waitFor();
  pretended.goOn({ status: "aborted", aborted_because: "failed" });
  await page.getByRole("heading", { name: "The move was called off" }).waitFor();
  await take(page, "move-called-off");
});

test("somebody who really moves, and then leaves for good", async ({ page, join, take }) => {
  const leaver = await join("paula", "Paula Nowak", { homeRegion: "usa1" });
  await page.request.put("/api/v1/me/avatar", {
    data: photo.buffer,
    headers: { "content-type": photo.mimeType },
  });
  await page.goto("/my-data/move");
  await page.getByRole("radio", { name: "India" }).check();
  await page.getByRole("textbox", { name: "Your password" }).fill(leaver.password);
  await page.getByRole("button", { name: "Move my data" }).click();
  await page.getByRole("link", { name: "See my data" }).click();
  await page.getByText("You lived in the United States before.").waitFor();
  await take(page, "my-data-moved");
  await page.goto("/my-data/erase");
  await page.getByLabel(/^Type your handle/).fill(leaver.handle);
  await page.getByRole("textbox", { name: "Your password" }).fill(leaver.password);
  await page.getByRole("button", { name: "Erase everything, for good" }).click();
  await page.getByRole("heading", { name: "Everything is erased" }).waitFor();
  await take(page, "erasure-receipt");
  await page.goto("/erasures/0190a5c0-0000-7000-8000-000000000000");
  await take(page, "erasure-unknown");
});
