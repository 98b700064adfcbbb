/**
 * Does work for one item after another, so that many of them do not crowd out what people ask for. Each is
 * done whatever becomes of the others. Throws an AggregateError of all that failed.
 */
export async function inTurn<Item>(
  items: Item[],
  message: string,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, message);
}
