import { type Database } from '../../graph/database.js';

/** How many nodes have one of some labels, where none has two of them; the store keeps these numbers. */
export async function countNodes(database: Database, labels: readonly string[]): Promise<number> {
  let count = 0;
  for (const label of labels) {
    const [row] = await database.read(`MATCH (n:${label}) RETURN count(n)`, {});
    count += Number(row?.[0]);
  }
  return count;
}
