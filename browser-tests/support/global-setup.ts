import { startThrowawayStack } from "@vetchium/local-stack/throwaway-stack";
import { passOnDatabases } from "./database.ts";

/** Brings up a system for all tests to share; each test makes the people it needs. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const stack = await startThrowawayStack();
  process.env.VETCHIUM_HUB_URL = stack.hubUrl;
  process.env.VETCHIUM_API_URL = stack.apiUrl;
  process.env.VETCHIUM_LOG_FOLDER = stack.logFolder;
  process.env.VETCHIUM_MAILBOX_URL = stack.mailbox.url;
  passOnDatabases(stack);
  return () => stack.stop();
}
