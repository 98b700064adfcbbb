import { readFile } from "node:fs/promises";
import type { Problem, User } from "@vetchium/api-contract";
import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { decodersOnce } from "../../../test/decoders.ts";
import { animatedPng, blankPng, chunk } from "../../../test/hostile-pictures.ts";
import { type Person, signUp } from "../../../test/people.ts";
import { World } from "../../../test/world.ts";

const MARK = "Zq7HiddenInAPicture";

let world: World;
let person: Person;
let photo: Buffer;
/** Takes so long to decode that the process which does so is found while it is at it. */
let large: Buffer;
beforeAll(async () => {
  world = await World.start();
  person = await signUp(world, "usa1");
  photo = await sharp({ create: { width: 700, height: 300, channels: 3, background: "#c33" } })
    .jpeg()
    .toBuffer();
  large = await blankPng({ width: 5000, height: 5000, depth: 8, isInterlaced: true });
});
// Whatever became of a file: its process is gone.
afterEach(() => decodersOnce(0));
afterAll(() => world.stop());

function put(body: Buffer, type = "image/png") {
  return world.api("ind1").send<{ user: User } & Problem>("PUT", "/v1/me/avatar", {
    token: person.session.token,
    body,
    headers: { "content-type": type },
  });
}

/** Gives the file as a picture, and answers what everybody sees of it. */
async function putAndShow(file: Buffer, type?: string): Promise<{ headers: Headers; body: Buffer }> {
  const { status, body } = await put(file, type);
  expect(status).toBe(200);
  return world.api("usa1").get<Buffer>(body.user.avatar_url ?? "");
}

async function expectStill(picture: Buffer): Promise<void> {
  const { format, width, height, pages = 1 } = await sharp(picture).metadata();
  expect({ format, width, height, pages }).toEqual({ format: "webp", width: 512, height: 512, pages: 1 });
}

describe("a picture that is more than a picture", () => {
  test.for<[string, () => Promise<Buffer>]>([
    ["a JPEG that goes on as a zip file", async () => Buffer.concat([photo, await zip()])],
    ["a PNG that goes on as a page", async () => Buffer.concat([await small(), page()])],
    ["a PNG with a page as its comment", () => small(chunk("tEXt", Buffer.concat([comment(), page()])))],
    ["a PNG with parts that nobody knows", () => small(chunk("maRk", page()))],
  ])("%s is shown without it", async ([, make]) => {
    const file = await make();
    expect(file.includes(MARK)).toBe(true);
    const { body } = await putAndShow(file);
    await expectStill(body);
    for (const hidden of [MARK, "<script", "PK\u0003\u0004"]) expect(body.includes(hidden)).toBe(false);
  });

  test("a WebP of many frames, and a PNG, are shown as the first", async () => {
    const raw = { width: 16, height: 16 * 300, channels: 3, pageHeight: 16 } as const;
    const webp = await sharp(
      Buffer.alloc(16 * 16 * 300 * 3).map((_, index) => index % 251),
      { raw },
    )
      .webp({ loop: 0, delay: Array(300).fill(20) })
      .toBuffer();
    expect((await sharp(webp).metadata()).pages).toBeGreaterThan(1);
    await expectStill((await putAndShow(webp, "image/webp")).body);
    await expectStill((await putAndShow(await animatedPng(5_000))).body);
  });

  test("a picture is shown as what it is, and as nothing else", async () => {
    const { headers } = await putAndShow(photo, "image/jpeg");
    expect(headers.get("content-type")).toBe("image/webp");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-disposition")).toBe('inline; filename="avatar.webp"');
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    );
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });
});

describe("a file that is refused", () => {
  test.for<[string, () => Promise<Buffer> | Buffer]>([
    ["of 900 megapixels in 110 kB", () => blankPng({ width: 30_000, height: 30_000, depth: 1 })],
    ["that claims the most pixels a PNG can", () => claiming(0x7fffffff, 0x7fffffff)],
    // 392 MB that an interlaced image needs all at once.
    [
      "that takes too much memory",
      () => blankPng({ width: 7000, height: 7000, depth: 16, isInterlaced: true }),
    ],
    ["with a part of 2 GiB that is not there", () => small(chunk("tEXt", comment(), 0x7fffffff))],
    ["with a part longer than a PNG's can be", () => small(chunk("tEXt", comment(), 0xffffffff))],
    ["that is half a JPEG", () => photo.subarray(0, photo.length / 2)],
    ["that is half a PNG", async () => (await noisy("png")).subarray(0, 2000)],
    ["that is half a WebP", async () => (await noisy("webp")).subarray(0, 2000)],
    ["that is a drawing with a script", () => svg()],
    ["that is a TIFF", () => noisy("tiff")],
    ["that is a GIF", () => noisy("gif")],
  ])("%s, and the picture stays", async ([, make]) => {
    const before = await putAndShow(photo, "image/jpeg");
    const refused = await put(await make());
    expect(refused.status).toBe(400);
    expect(refused.body.type).toBe("urn:vetchium:problem:validation");
    const me = await world.api("usa1").get<{ user: User }>("/v1/me", { token: person.session.token });
    const after = await world.api("usa1").get<Buffer>(me.body.user.avatar_url ?? "");
    expect(after.body.equals(before.body)).toBe(true);
  });

  test("a drawing is not even read", async () => {
    expect((await put(svg(), "image/svg+xml")).status).toBe(415);
  });
});

describe("decoding", () => {
  test("holds up nobody else", async () => {
    let isDecoded = false;
    const upload = put(large).finally(() => {
      isDecoded = true;
    });
    await decodersOnce(1);
    for (let asked = 0; asked < 5; asked++) {
      expect((await world.api("ind1").get("/v1/me", { token: person.session.token })).status).toBe(200);
    }
    expect(isDecoded).toBe(false);
    expect((await upload).status).toBe(200);
  });

  test("two at a time, four wait, and more are told to come back", async () => {
    const running = [put(large), put(large)];
    const stopped = await decodersOnce(2);
    for (const pid of stopped) process.kill(pid, "SIGSTOP");
    const others = Array.from({ length: 7 }, () => put(photo));
    const refused = await Promise.all([1, 2, 3].map((place) => answerAt(others, place)));
    for (const { status, body, headers } of refused) {
      expect(status).toBe(429);
      expect(body.type).toBe("urn:vetchium:problem:rate-limited");
      expect(headers.get("retry-after")).toBe("2");
    }
    for (const pid of stopped) process.kill(pid, "SIGCONT");
    const statuses = (await Promise.all([...running, ...others])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([...Array(6).fill(200), ...Array(3).fill(429)]);
  });

  test("that takes too long is ended, and its place is free again", async () => {
    const uploads = [put(large), put(large)];
    for (const pid of await decodersOnce(2)) process.kill(pid, "SIGSTOP");
    for (const { status } of await Promise.all(uploads)) expect(status).toBe(429);
    await decodersOnce(0);
    expect((await put(photo)).status).toBe(200);
  });

  test.skipIf(process.platform !== "linux")(
    "is held to limits by the kernel, and knows no secret",
    async () => {
      const upload = put(large);
      const [pid = 0] = await decodersOnce(1);
      process.kill(pid, "SIGSTOP");
      const limits = await readFile(`/proc/${pid}/limits`, "utf8");
      const environment = await readFile(`/proc/${pid}/environ`, "utf8");
      process.kill(pid, "SIGCONT");
      expect((await upload).status).toBe(200);
      expect(limits).toMatch(/Max cpu time +5 +5 /);
      expect(limits).toMatch(/Max data size +402653184 +402653184 /);
      const names = environment.split("\0").map((entry) => entry.split("=")[0]);
      expect(names.filter((name) => name !== "" && name !== "PWD").toSorted()).toEqual([
        "MALLOC_ARENA_MAX",
        "UV_THREADPOOL_SIZE",
      ]);
    },
  );
});

/** The answer that comes as the `place`-th of many. */
function answerAt<Answer>(answers: Promise<Answer>[], place: number): Promise<Answer> {
  const settled: Answer[] = [];
  return new Promise((resolve, reject) => {
    for (const answer of answers) {
      answer.then((value) => {
        if (settled.push(value) === place) resolve(value);
      }, reject);
    }
  });
}

function small(...others: Buffer[]): Promise<Buffer> {
  return blankPng({ width: 64, height: 64, depth: 8 }, ...others);
}

/** A PNG whose header says of it what is not true. */
async function claiming(width: number, height: number): Promise<Buffer> {
  const file = await small();
  const header = Buffer.from(file.subarray(16, 29));
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([file.subarray(0, 8), chunk("IHDR", header), file.subarray(33)]);
}

function noisy(format: "png" | "webp" | "tiff" | "gif"): Promise<Buffer> {
  const raw = { width: 200, height: 200, channels: 3 } as const;
  const noise = Buffer.alloc(200 * 200 * 3).map((_, index) => (index * index) % 251);
  return sharp(noise, { raw }).toFormat(format).toBuffer();
}

const comment = () => Buffer.from("Comment\0", "latin1");
const page = () => Buffer.from(`<!doctype html><script>alert("${MARK}")</script>`);
const svg = () =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>${MARK}</script></svg>`);

async function zip(): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0 });
  await writer.add("index.html", new TextReader(page().toString()));
  return writer.close();
}
