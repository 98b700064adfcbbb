import { asCommand } from "./command.ts";
import { staticSteps } from "./static-steps.ts";
import { runSteps } from "./steps.ts";
import { browserStep, outageStep, vitestStep } from "./test-steps.ts";

await asCommand(async () => runSteps(await staticSteps(), [vitestStep, browserStep, outageStep]));
