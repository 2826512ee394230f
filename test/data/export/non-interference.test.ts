import path from 'node:path';
import { viewerOf } from '../../../src/access/viewer-of.js';
import { exportables } from '../../../src/data/export/exportable.js';
import { FORMATS } from '../../../src/data/export/formats.js';
import { loadStatements } from '../../../src/graph/cypher-files.js';
import { ACCOUNTS, type AccountName } from '../../access/support/accounts.js';
import { Dice } from '../../access/support/dice.js';
import { withoutGuard } from '../../access/support/holes.js';
import { keepOnlyVisible } from '../../access/support/only-visible.js';
import { RandomHistory } from '../../access/support/random-history.js';
import { TransactionGraph, type Sent } from '../../access/support/transaction-graph.js';
import { givenGraph, type GivenGraph } from '../../support/given-graph.js';
import { fileOf } from './support/exporting.js';

/*
 * A file of a viewer is, byte by byte, that of the graph from which all that is hidden from the viewer
 * was removed: so no record above its level is in it, in any column, count, source or name. Few lists,
 * for each costs the database a plan; what differs between them is read from the schema alone.
 */

const VIEWERS: readonly AccountName[] = ['vietNam', 'researcher', 'expert', 'nobody'];
const LISTS = ['tradeRoutes', 'submissions'];

const ANSWERED =
  'MATCH (n:CitesDocument:Entity)<-[:SENT_UNDER]-() RETURN DISTINCT n.id AS id ORDER BY id LIMIT 2';

let given: GivenGraph;
let transactions: TransactionGraph;
/** Notifications that somebody answered; one that a viewer does not see is refused alike. */
let rounds: readonly string[];

beforeAll(async () => {
  given = await givenGraph();
  const statements = loadStatements(
    path.resolve(import.meta.dirname, '../../../queries/cypher'),
    given.schema,
  );
  transactions = new TransactionGraph(given.graph.compiler, statements);
  await new RandomHistory(given, new Dice(11)).write();
  const found = await given.graph.database.read(ANSWERED, {});
  rounds = found.map(([id]) => String(id));
});

afterAll(async () => {
  await transactions.close();
  await given.close();
});

/** All files, before and after what is hidden was removed; how many records went. */
async function filesOf(name: AccountName, sent?: Sent) {
  return transactions.within(async (inside) => {
    const place = { schema: given.schema, as: inside.as.bind(inside) };
    const all = async () => {
      const files: Record<string, string> = {};
      for (const list of LISTS) {
        for (const { ending } of FORMATS) {
          const bytes = await fileOf(place, name, { list, format: ending });
          files[`${list}.${ending}`] = bytes.toString('base64');
        }
      }
      for (const notification of rounds) {
        const order = { list: 'summary', format: 'md', notification };
        files[notification] = await fileOf(place, name, order).then(String, String);
      }
      return files;
    };
    const whole = await all();
    const removed = await keepOnlyVisible(inside.run, viewerOf(ACCOUNTS[name]));
    return { whole, rest: await all(), removed: removed.length };
  }, sent);
}

test.each(VIEWERS)('%s gets the files of a graph without what is hidden', async (name) => {
  const { whole, rest, removed } = await filesOf(name);
  expect(removed).toBeGreaterThan(0);
  expect(whole).toEqual(rest);
});

test('a guard that lets records through is caught', async () => {
  const { whole, rest } = await filesOf('researcher', withoutGuard);
  expect(whole).not.toEqual(rest);
});

test('the lists are exported at all, and there are rounds', () => {
  expect(rounds.length).toBeGreaterThan(0);
  expect(LISTS.every((list) => exportables(given.schema).has(list))).toBe(true);
});
