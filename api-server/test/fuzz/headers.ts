import fc from "fast-check";

/** What a header may hold at all (RFC 9110, 5.5). */
const headerTexts = fc.oneof(
  fc.string({
    unit: fc
      .integer({ min: 0x20, max: 0xff })
      .filter((c) => c !== 0x7f && !(c > 0x7f && c < 0xa0))
      .map((c) => String.fromCharCode(c)),
    maxLength: 80,
  }),
  fc.constantFrom("", ",", ";", "*", "a".repeat(3000), '"', "W/", "=", "null"),
);

const odd = (name: string, ...texts: string[]) =>
  fc
    .oneof(...(texts.length === 0 ? [] : [fc.constantFrom(...texts)]), headerTexts)
    .map((text) => [name, text] as const);

/** A header with something in it that a server might trip over. */
export const headers: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  odd("if-match", "*", '"1"', '"0"', 'W/"1"', '"99999999999999999999"', '"1", "2"', '"NaN"'),
  odd("if-none-match", "*", '"1"', 'W/"1"', '"a", "b"'),
  odd(
    "origin",
    "null",
    "https://evil.example",
    "http://localhost:3000",
    "http://localhost:3000.evil.example",
  ),
  odd("sec-fetch-site", "cross-site", "same-site", "same-origin", "none"),
  odd(
    "authorization",
    "Bearer",
    "Bearer ",
    "Basic YTpi",
    "bearer vet_ind1_x",
    "Bearer vet___proto___x",
    "Bearer a b",
  ),
  odd(
    "cookie",
    "vetchium_session=",
    "vetchium_session=%",
    "vetchium_session=vet_atl1_x",
    "__proto__=1; constructor=2",
    "vetchium_region=\u00e4",
  ),
  odd(
    "x-forwarded-for",
    "203.0.113.9",
    "::1",
    "999.1.1.1",
    "unknown",
    "a, b, c",
    "203.0.113.9:80",
    "fe80::1%eth0",
    "::ffff:1.2.3.4",
  ),
  odd("x-forwarded-proto", "https", "ftp"),
  odd("x-forwarded-host", "evil.example"),
  odd("x-request-id", "abc-123", "a".repeat(64), "a".repeat(65)),
  odd("accept", "text/html", "application/xml;q=0.1", "*/*;q=x"),
  odd("accept-encoding", "gzip", "br;q=1, *;q=0", "identity;q=0", "deflate, gzip;q=1.0, *;q=0.5"),
  odd("accept-language", "hi", "xx-YY-zz", "*"),
  odd("content-encoding", "gzip", "identity", "br", "x"),
  odd("range", "bytes=0-1", "bytes=-5", "bytes=5-1", "items=0-1"),
  odd("user-agent", "Browser/1.0"),
  odd("x-http-method-override", "DELETE"),
  odd("prefer", "respond-async"),
);
