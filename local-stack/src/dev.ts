import { asCommand } from "./command.ts";
import { runLocalStack } from "./run-local-stack.ts";

await asCommand(() => runLocalStack(true, process.argv.slice(2)));
