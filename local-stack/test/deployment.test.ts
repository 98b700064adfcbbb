import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkout, readSettings } from "../src/settings.ts";

const compose = readFileSync(join(checkout, "docker-compose.yml"), "utf8");
const upstreams = readFileSync(join(checkout, "nginx", "upstreams.conf"), "utf8");
const settings = readSettings({});
const regions = settings.regions.map(({ id }) => id);

/** The part of docker-compose.yml that describes a service. */
function service(name: string): string {
  const [, part = ""] = compose.split(new RegExp(`^  ${name}:\n`, "m"));
  return part.split(/^ {2}\S/m, 1)[0] ?? "";
}

test("containers and local stack have the same regions", () => {
  expect(compose).toContain(`REGIONS: ${regions.join(",")}\n`);
  for (const { id, name, country } of settings.regions) {
    expect(compose).toContain(`REGION_${id.toUpperCase()}_NAME: ${name}\n`);
    expect(compose).toContain(`REGION_${id.toUpperCase()}_COUNTRY: ${country}\n`);
    expect(service(`api-server-${id}`)).toContain(`REGION: ${id}\n`);
  }
});

test("containers publish the documented ports, on loopback alone", () => {
  const { hubPort, balancerPort, globalDatabasePort, mailboxWebPort, mailboxSmtpPort } = settings;
  expect(service("hub-ui")).toContain(`ports: ["127.0.0.1:${hubPort}:3000"]`);
  expect(service("api-lb")).toContain(`ports: ["127.0.0.1:${balancerPort}:8080"]`);
  expect(service("mailbox")).toContain(
    `ports: ["127.0.0.1:${mailboxWebPort}:1080", "127.0.0.1:${mailboxSmtpPort}:1025"]`,
  );
  expect(service("global-db")).toContain(`ports: ["127.0.0.1:${globalDatabasePort}:5432"]`);
  for (const { id, databasePort } of settings.regions) {
    expect(service(`regional-db-${id}`)).toContain(`ports: ["127.0.0.1:${databasePort}:5432"]`);
    expect(service(`api-server-${id}`)).not.toContain("ports:");
  }
});

describe.each(regions)("nginx sends sessions of %s", (region) => {
  const [, block = ""] = upstreams.split(`upstream home_${region} {`);
  const servers = block.split("}", 1)[0]?.match(/^ +server .*$/gm) ?? [];

  test("home first, with every other server as backup", () => {
    expect(upstreams).toMatch(new RegExp(`^ +${region} +home_${region};$`, "m"));
    expect(servers[0]).toMatch(new RegExp(`server api-server-${region}:8080 max_fails=1 fail_timeout=1s;$`));
    const backups = regions.filter((other) => other !== region);
    expect(servers.slice(1)).toHaveLength(backups.length);
    for (const other of backups) {
      expect(servers.slice(1).join("\n")).toMatch(
        new RegExp(`server api-server-${other}:8080 max_fails=1 fail_timeout=1s backup;`),
      );
    }
  });
});
