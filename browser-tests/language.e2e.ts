import { expectNoViolations } from "./support/accessibility.ts";
import { expect, test } from "./support/test.ts";
