/** npm run sbom [-- <file>]: writes the bill of materials of what is deployed. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asCommand } from "./command.ts";
import { checkout } from "./settings.ts";
import { billOfMaterials } from "./supply-chain/bill-of-materials.ts";

await asCommand(async () => {
  const file = process.argv[2] ?? join(checkout, "sbom.cdx.json");
  await writeFile(file, await billOfMaterials());
  console.log(`The bill of materials is in ${file}.`);
  return 0;
});
