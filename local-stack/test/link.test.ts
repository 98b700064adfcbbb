import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { Link } from "../src/link.ts";
import { loopback } from "../src/ports.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** A server that sends back what it gets, and a link to it. */
async function echoBehindLink(delay = 0): Promise<Link> {
  const server = createServer((socket) => socket.on("error", () => {}).pipe(socket));
  server.listen(0, loopback);
  await once(server, "listening");
  stops.push(() => server.close());
  const address = server.address() as { port: number };
  const link = await Link.open(`tcp://${loopback}:${address.port}`, { delay });
  stops.push(() => link.cut());
  return link;
}

function open(link: Link): Socket {
  const socket = connect(link.port, loopback);
  socket.on("error", () => {});
  stops.push(() => socket.destroy());
  return socket;
}

async function echo(socket: Socket, text: string): Promise<string> {
  socket.write(text);
  let got = "";
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    got += chunk;
    if (got.length >= text.length) break;
  }
  return got;
}

test("a round trip over a slow link takes the delay of both directions, however much is under way", async () => {
  const link = await echoBehindLink(40);
  const socket = open(link);
  const startedAt = performance.now();
  const text = "x".repeat(300_000);
  expect(await echo(socket, text)).toBe(text);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(78);
});

test("what goes over a slow link keeps its order while the delay changes", async () => {
  const link = await echoBehindLink(20);
  const socket = open(link);
  const pieces = Array.from({ length: 500 }, (_, number) => `${number};`);
  const whole = pieces.join("");
  const heard = (async () => {
    let got = "";
    for await (const chunk of socket) {
      got += chunk;
      if (got.length >= whole.length) break;
    }
    return got;
  })();
  for (const [index, piece] of pieces.entries()) {
    if (index === 250) link.delay = 0;
    socket.write(piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await heard).toBe(whole);
});

test("a link that is cut breaks what is open and refuses what is new, until it is mended", async () => {
  const link = await echoBehindLink();
  const first = open(link);
  expect(await echo(first, "a")).toBe("a");
  const closed = once(first, "close");
  await link.cut();
  await closed;
  const [error] = await once(connect(link.port, loopback), "error");
  expect(error).toMatchObject({ code: "ECONNREFUSED" });
  await link.mend();
  expect(await echo(open(link), "b")).toBe("b");
  expect(link.opened).toBe(2);
});
