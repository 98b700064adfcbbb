import { withClient } from "#postgres/with-client.ts";

/**
 * Whether the directory was lost: nobody is in it and no claim is under way, while a region has people.
 * Then a rebuild is begun, so that no name is given to anybody new until it is done. All databases have to
 * have their newest schema. Throws pg's errors.
 */
export async function closeIfLost(directoryUrl: string, regionUrls: string[]): Promise<boolean> {
  return withClient(directoryUrl, async (directory) => {
    const entries = await directory.query(
      "select from users union all select from claims union all select from rebuilds limit 1",
    );
    if (entries.rowCount !== 0) return false;
    const people = await Promise.all(
      regionUrls.map((url) =>
        withClient(url, async (region) => (await region.query("select from users limit 1")).rowCount),
      ),
    );
    if (!people.some((count) => count !== 0)) return false;
    await directory.query("select begin_rebuild()");
    return true;
  });
}
