import { expectTypeOf, test } from "vitest";
import type { dropClaim } from "#cross-region/claims.queries.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { findHome } from "./directory.queries.ts";
import type { GlobalDatabase } from "./global-database.ts";

// The type checker runs over the tests, so a query that would fit the wrong database fails the build.
test("a query of one schema does not run on a database of the other", () => {
  expectTypeOf<Parameters<typeof findHome.run>[1]>().toEqualTypeOf<GlobalDatabase>();
  expectTypeOf<Parameters<typeof dropClaim.run>[1]>().toEqualTypeOf<RegionalDatabase>();
  expectTypeOf<RegionalDatabase>().not.toExtend<GlobalDatabase>();
  expectTypeOf<GlobalDatabase>().not.toExtend<RegionalDatabase>();
});
