// @ts-check
// The health check of containers that have Node.js and no curl: whether a URL answers well.
const [url = ""] = process.argv.slice(2);
const isFine = await fetch(url, { signal: AbortSignal.timeout(4_000) }).then(
  (response) => response.ok,
  () => false,
);
process.exit(isFine ? 0 : 1);
