import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newPerson, startMove } from "../../../test/operations.ts";
import { mailsTo, PASSWORD, type Person } from "../../../test/people.ts";
import { newAddress } from "../../../test/proof/marks.ts";
import { runJobs } from "../../../test/recovery.ts";
import { World } from "../../../test/world.ts";

const HOME = "deu1";
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

let world: World;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
});
afterAll(() => world.stop());

interface From {
  ip?: string;
  userAgent?: string;
  device?: string | undefined;
  via?: string;
}

/** Signs a person in by a browser and answers its device cookie, once everything that follows is done. */
async function signInFrom(
  person: Person,
  { ip = newAddress(), userAgent = FIREFOX, device, via = HOME }: From,
) {
  const before = (await signIns(person)).length;
  const headers: Record<string, string> = { "x-forwarded-for": ip, "user-agent": userAgent };
  if (device !== undefined) headers.cookie = `vetchium_device=${device}`;
  const answer = await world
    .api(via)
    .post("/v1/sessions", { login: person.email, password: PASSWORD }, { headers });
  expect(answer.status).toBe(201);
  const cookies = answer.headers.getSetCookie();
  const held = cookies.flatMap((cookie) => /^vetchium_device=([^;]*)/.exec(cookie)?.[1] ?? [])[0] ?? "";
  await expect.poll(async () => (await signIns(person)).length).toBe(before + 1);
  const known = "select from known_devices where user_id = $1 and secret_hash = sha256($2)";
  await expect.poll(() => world.rows(HOME, known, [person.user.id, Buffer.from(held)])).toHaveLength(1);
  return held;
}

/** What is kept of a person's sign-ins, the latest last. */
function signIns({ user }: Person): Promise<object[]> {
  const sql = "select from audit_events where user_id = $1 and kind = 'signed-in' order by event_id";
  return world.rows(HOME, sql, [user.id]);
}

/** Whether each sign-in of a person was from a new device. */
async function news({ user }: Person): Promise<boolean[]> {
  const sql = `
    select next = 'new-device' as is_new
    from (
      select kind, event_id, lead(kind) over (order by event_id) as next from audit_events where user_id = $1
    ) as events
    where kind = 'signed-in'
    order by event_id`;
  const rows = await world.rows<{ is_new: boolean | null }>(HOME, sql, [user.id]);
  return rows.map(({ is_new: isNew }) => isNew ?? false);
}

function noticesFor({ user }: Person): Promise<{ address: string }[]> {
  const sql = "select address from outgoing_mails where user_id = $1 and kind = 'new-device-notice'";
  return world.rows(HOME, sql, [user.id]);
}

/** As if everything that a person did had been so long ago. */
async function later({ user }: Person, interval: string): Promise<void> {
  const sql = "update audit_events set created_at = created_at - $2::interval where user_id = $1";
  await world.rows(HOME, sql, [user.id, interval]);
}

describe("a sign-in from a new device", () => {
  test.for(["deu1", "ind1"])(
    "is told by mail, with when and from where, at the server of %s",
    async (via) => {
      const person = await newPerson(world, HOME);
      await signInFrom(person, { ip: "203.0.113.7", via });
      expect(await news(person)).toEqual([true]);
      expect(await noticesFor(person)).toEqual([{ address: person.email }]);
      await runJobs(world);
      const [mail] = await mailsTo(world, person.email);
      expect(mail?.subject).toBe("A new device signed in to your Vetchium account");
      for (const words of ["203.0.113.7", "Firefox, Windows", " UTC", `${world.publicUrl.href}sessions`]) {
        expect(mail?.text).toContain(words);
      }
      expect(await noticesFor(person)).toEqual([]);
    },
  );

  test("is none where the browser is known, wherever it is now and whatever it has become", async () => {
    const person = await newPerson(world, HOME);
    const device = await signInFrom(person, {});
    await signInFrom(person, { device, userAgent: "Another/1.0" });
    expect(await news(person)).toEqual([true, false]);
  });

  test("is none where the like signed in within 90 days, though it keeps no cookies", async () => {
    const person = await newPerson(world, HOME);
    const ip = newAddress();
    await signInFrom(person, { ip });
    await later(person, "89 days");
    await signInFrom(person, { ip });
    await later(person, "91 days");
    await signInFrom(person, { ip });
    await signInFrom(person, { ip, userAgent: "Another/1.0" });
    expect(await news(person)).toEqual([true, false, true, true]);
  });

  test("is none where the person has signed up with the like", async () => {
    const person = await newPerson(world, HOME);
    const { body } = await world.api(HOME).post<Person>("/v1/sessions", {
      login: person.email,
      password: PASSWORD,
      session: "bearer",
    });
    expect(body.user.id).toBe(person.user.id);
    await expect.poll(() => signIns(person)).toHaveLength(1);
    await runJobs(world);
    expect(await news(person)).toEqual([false]);
  });

  test("is mailed once an hour at most, and kept every time", async () => {
    const person = await newPerson(world, HOME);
    for (const _ of [1, 2, 3]) await signInFrom(person, {});
    expect(await noticesFor(person)).toHaveLength(1);
    await later(person, "59 minutes");
    await signInFrom(person, {});
    expect(await noticesFor(person)).toHaveLength(1);
    await later(person, "2 minutes");
    await signInFrom(person, {});
    expect(await noticesFor(person)).toHaveLength(2);
    expect(await news(person)).toEqual([true, true, true, true, true]);
  });
});

test("browsers are known in the new home after a move, and no longer in the old one", async () => {
  const person = await newPerson(world, HOME);
  const device = await signInFrom(person, {});
  expect((await startMove(world.api(HOME), person, "ind1")).status).toBe(202);
  await runJobs(world);
  const known = "select from known_devices where user_id = $1 and secret_hash = sha256($2)";
  const values = [person.user.id, Buffer.from(device)];
  expect(await world.rows("ind1", known, values)).toHaveLength(1);
  expect(await world.rows(HOME, known, values)).toEqual([]);
});

test("a browser that was not seen for 400 days is forgotten", async () => {
  const person = await newPerson(world, HOME);
  await signInFrom(person, {});
  const device = await signInFrom(person, {});
  const old = `update known_devices set last_seen_at = now() - interval '401 days'
    where user_id = $1 and secret_hash <> sha256($2)`;
  await world.rows(HOME, old, [person.user.id, Buffer.from(device)]);
  await world.rows(HOME, "select graphile_worker.add_job('forget-expired-sessions')");
  await runJobs(world);
  const left = "select from known_devices where user_id = $1";
  expect(await world.rows(HOME, left, [person.user.id])).toHaveLength(1);
});
