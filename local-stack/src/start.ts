import { asCommand } from "./command.ts";
import { runLocalStack } from "./run-local-stack.ts";

await asCommand(() => runLocalStack(false, process.argv.slice(2)));
