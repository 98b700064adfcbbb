/** npm run audit: known weaknesses of what is deployed. A registry that does not answer is no failure, and is said. */
import { asCommand } from "./command.ts";
import { auditPackages } from "./supply-chain/audit.ts";

await asCommand(async () => {
  const { notAsked, findings } = await auditPackages();
  if (notAsked !== undefined) console.log(`Not asked: ${notAsked}`);
  else if (findings.length === 0) console.log("The registry knows of no high or critical weakness.");
  else console.error(["Weaknesses that are high or critical:", ...findings].join("\n  "));
  return findings.length === 0 ? 0 : 1;
});
