import path from 'node:path';
import fc from 'fast-check';
import { viewerOf } from '../../src/access/viewer-of.js';
import { loadStatements } from '../../src/graph/cypher-files.js';
import { idPrefix, nodeTypes } from '../../src/graph/mapping.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';
import { ACCOUNTS, type AccountName } from './support/accounts.js';
import { ask, Round, type Asking, type Place, type Told } from './support/asking.js';
import { Dice } from './support/dice.js';
import { withoutGuard, withoutGuardOfStates } from './support/holes.js';
import { keepOnlyVisible } from './support/only-visible.js';
import { RandomHistory } from './support/random-history.js';
import { rootQuestions, type RootQuestion } from './support/root-questions.js';
import { IS_LONG } from './support/selections.js';
import { Tally } from './support/tally.js';
import { TransactionGraph, type Sent } from './support/transaction-graph.js';

/*
 * The access rule, proved by what it must not let through: on random graphs of every type, with a
 * past of markings raised and lowered, each class of viewer gets the same answer, by the same
 * statements, as on the graph from which everything hidden from it was removed. Every field of Query
 * is asked, now and as of earlier instants; one that is added without a question fails here.
 */

const runs: fc.Parameters<[number]> = IS_LONG
  ? { numRuns: 25, endOnFailure: true }
  : { numRuns: 1, seed: 4, endOnFailure: true };

/** Each text costs the database a plan; long runs ask in all the ways there are. */
const MOST_TEXTS = IS_LONG ? 800 : 200;

/** Rows of bulk observations are there for everyone, and by chance all records of a type or two. */
const MOST_OPEN_TYPES = 3;

/** Those who read most come first: what they are given, others try to use. */
const VIEWERS: readonly AccountName[] = [
  'officer',
  'vietNam',
  'kenya',
  'interpol',
  'researcher',
  'traffic',
  'expert',
  'administrator',
  'nobody',
];

let given: GivenGraph;
let transactions: TransactionGraph;
let questions: readonly RootQuestion[];

beforeAll(async () => {
  given = await givenGraph();
  const folder = path.resolve(import.meta.dirname, '../../queries/cypher');
  const statements = loadStatements(folder, given.schema);
  transactions = new TransactionGraph(given.graph.compiler, statements);
  questions = rootQuestions(given.schema);
});

afterAll(async () => {
  await transactions.close();
  await given.close();
});

test('every field of Query has a question', () => {
  const fields = Object.keys(given.schema.getQueryType()?.getFields() ?? {});
  expect(questions.map(({ field }) => field).sort()).toEqual(fields.sort());
});

test('each viewer gets the answers of the graph without what is hidden from it', async () => {
  const tally = new Tally();
  await fc.assert(
    fc.asyncProperty(fc.integer(), (seed) => compareAll(seed, tally)),
    runs,
  );
  expect(tally.silent(questions)).toEqual([]);
  const prefixes = nodeTypes(given.schema).map(({ name }) => idPrefix(name));
  expect(tally.open(prefixes).length).toBeLessThanOrEqual(MOST_OPEN_TYPES);
  expect(given.graph.compiler.distinctTexts).toBeLessThanOrEqual(MOST_TEXTS);
  process.stdout.write(`${tally.summary()} ${given.graph.compiler.distinctTexts} texts.\n`);
});

/*
 * That it is no empty proof: the same comparison with a hole in the guard comes to differing answers.
 */
test('a guard that lets records or past states through is caught', async () => {
  const history = new RandomHistory(given, new Dice(4));
  await history.write();
  const round = new Round(4, history, await instants());
  const lists = questions.filter(({ kind }) => kind === 'LIST');
  const ofNow = lists.filter(({ now }) => now !== null).slice(0, 2);
  const ofThen = lists.filter(({ asOf }) => asOf !== null).slice(0, 2);
  const tried = { seed: 4, name: 'researcher', round, tally: new Tally() } as const;
  const often = (some: readonly RootQuestion[]) =>
    Array.from({ length: 8 }, () => round.askings(some)).flat();
  await expect(compareInside(tried, often(ofNow), withoutGuard)).rejects.toThrow('totalCount');
  await expect(compareInside(tried, often(ofThen), withoutGuardOfStates)).rejects.toThrow(
    'totalCount',
  );
  await compareInside(tried, often([...ofNow, ...ofThen]));
});

async function compareAll(seed: number, tally: Tally): Promise<void> {
  const history = new RandomHistory(given, new Dice(seed));
  await history.write();
  const round = new Round(seed, history, await instants());
  for (const name of VIEWERS) {
    const asked = round.askings(questions.filter(({ kind }) => kind !== 'INDEX'));
    await compareInside({ seed, name, round, tally }, asked);
  }
  for (const name of VIEWERS) await compareIndexed({ seed, name, round, tally });
}

/** Each write, the time before all of them, and one that is not settled yet. */
async function instants(): Promise<readonly string[]> {
  const { database } = given.graph;
  const written = await database.read('MATCH (w:Write) RETURN w.recordedAt', {});
  const [row] = await database.read('MATCH (w:WriteSequence) RETURN w.publicRecordedAt', {});
  const past = written.map(([at]) => String(at)).filter((at) => at <= String(row?.[0]));
  return ['2001-01-01T00:00:00.000000Z', '2999-01-01T00:00:00.000000Z', ...past, ...past];
}

interface Comparison {
  readonly seed: number;
  readonly name: AccountName;
  readonly round: Round;
  readonly tally: Tally;
}

/** Asks, removes within a transaction what is hidden, and asks the same again. */
async function compareInside(
  comparison: Comparison,
  asked: readonly Asking[],
  sent?: Sent,
): Promise<void> {
  await transactions.within(async (inside) => {
    const place: Place = {
      schema: given.schema,
      heard: inside.heard,
      as: (viewer) => inside.as(viewer),
    };
    await compare(comparison, asked, place, () =>
      keepOnlyVisible(inside.run, viewerOf(ACCOUNTS[comparison.name])),
    );
  }, sent);
}

/**
 * The same for what reads full-text indexes, for good: the next viewer is compared on the graph that
 * this one leaves, which is a graph like any other.
 */
async function compareIndexed(comparison: Comparison): Promise<void> {
  const { name, round } = comparison;
  const indexed = questions.filter(({ kind }) => kind === 'INDEX');
  const asked = round.askings(indexed);
  const { graph, schema, statements } = given;
  const place: Place = { schema, heard: statements, as: (viewer) => graph.as(viewer) };
  await compare(comparison, asked, place, () =>
    graph.database.write((transaction) =>
      keepOnlyVisible(
        (text, parameters = {}) => transaction.run(text, parameters),
        viewerOf(ACCOUNTS[name]),
      ),
    ),
  );
}

async function compare(
  { seed, name, round, tally }: Comparison,
  asked: readonly Asking[],
  place: Place,
  removeHidden: () => Promise<readonly string[]>,
): Promise<void> {
  const whole: Told[] = [];
  for (const asking of asked) whole.push(await ask(place, name, asking));
  tally.noteRemoved(await removeHidden());
  for (const [index, asking] of asked.entries()) {
    const told = await ask(place, name, asking);
    const { question, instant, variables } = asking;
    const about = { seed, viewer: name, field: question.field, instant, variables };
    if (JSON.stringify(told) !== JSON.stringify(whole[index])) {
      // Which answer it was stands beside what differs.
      expect({ about, whole: whole[index] }).toEqual({ about, whole: told });
    }
    tally.note(name, asking, told);
    round.keepCursors(asking, told);
  }
}
