import { StackFailure } from "../failure.ts";
import { withDeployedPackages } from "./deployed-packages.ts";
import { runNpm } from "./npm.ts";

/**
 * Every package that is deployed, with version, licence and checksum, as a CycloneDX document (ECMA-424).
 * @throws StackFailure when npm can't make it
 */
export async function billOfMaterials(): Promise<string> {
  const args = ["sbom", "--sbom-format=cyclonedx", "--package-lock-only"];
  const { ok, stdout, stderr } = await withDeployedPackages((folder) => runNpm(folder, args));
  if (!ok) throw new StackFailure(`npm can't list the packages:\n${stderr}`);
  return stdout;
}
