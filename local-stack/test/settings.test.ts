import { expect, test } from "vitest";
import { StackFailure } from "../src/failure.ts";
import { readSettings } from "../src/settings.ts";

test("without an offset the ports are the documented ones", () => {
  expect(readSettings({})).toMatchObject({
    hubPort: 3000,
    balancerPort: 8080,
    globalDatabasePort: 5432,
    mailboxWebPort: 1080,
    mailboxSmtpPort: 1025,
    regions: [
      { id: "ind1", name: "India", databasePort: 5433, serverPort: 8081, metricsPort: 9464 },
      { id: "usa1", name: "United States", databasePort: 5434, serverPort: 8082, metricsPort: 9465 },
      { id: "deu1", name: "Germany", databasePort: 5435, serverPort: 8083, metricsPort: 9466 },
    ],
  });
});

test("an offset moves every port", () => {
  const settings = readSettings({ VETCHIUM_PORT_OFFSET: "100" });
  expect(settings).toMatchObject({
    hubPort: 3100,
    balancerPort: 8180,
    globalDatabasePort: 5532,
    mailboxWebPort: 1180,
    mailboxSmtpPort: 1125,
  });
  expect(settings.regions.map(({ databasePort }) => databasePort)).toEqual([5533, 5534, 5535]);
});

test.each(["", "-1", "1.5", "ten", "60000", "1e2", " 5"])(
  "an offset of %j is refused in one line",
  (offset) => {
    const reading = () => readSettings({ VETCHIUM_PORT_OFFSET: offset });
    expect(reading).toThrow(StackFailure);
    expect(reading).toThrow(/^VETCHIUM_PORT_OFFSET is ".*": give a whole number from 0 to \d+, .*$/);
  },
);
