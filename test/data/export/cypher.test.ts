import fc from 'fast-check';
import { cypher } from '../../../src/data/export/cypher.js';
import { exportables } from '../../../src/data/export/exportable.js';
import { type Content } from '../../../src/data/export/file-format.js';
import { type Row } from '../../../src/data/export/flatten.js';
import { seededGraph, type SeededGraph } from '../../support/seeded-graph.js';
import { emptyDatabase } from '../../support/test-database.js';
import { fileOf, linesOf } from './support/exporting.js';

/* Scripts, run by an empty Neo4j. The second test empties the database, so it stands last. */

let seeded: SeededGraph;

beforeAll(async () => {
  seeded = await seededGraph('FEW_READINGS');
});

afterAll(async () => {
  await emptyDatabase(seeded.graph.database);
  await seeded.close();
});

const text = async (list: string, format: string) => {
  const place = { schema: seeded.schema, as: seeded.graph.as.bind(seeded.graph) };
  return (await fileOf(place, 'nobody', { list, format })).toString('utf8');
};

const statementsIn = (script: string): readonly string[] =>
  script.split(';\n').filter((each) => !/^\s*(\/\/[^\n]*\s*)*$/.test(each));

const valueOf = (statement: string): string =>
  (/ SET n:Reading, n \+= (\{.*\})$/s.exec(statement) ?? [])[1] ?? '';

test('every text and number comes back as it was', async () => {
  const exportable = exportables(seeded.schema).get('readings')!;
  const nasty = fc.constantFrom(
    "'",
    '"',
    '\\',
    '\n',
    '\r',
    '\t',
    '\b',
    '\0',
    '`',
    '$',
    '{',
    '}',
    ';',
  );
  const strange = fc.constantFrom(
    '\\u0027',
    'u0027',
    '\\n',
    '//',
    '/*',
    '\u2028',
    'é',
    '象',
    '🐘',
    '\uFEFF',
  );
  const sign = fc.oneof(nasty, strange, fc.string({ unit: 'binary', maxLength: 2 }));
  const note = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
  const value = fc.double({ noNaN: true, noDefaultInfinity: true });
  const given = fc.array(fc.record({ note, value }), { minLength: 40, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(given, async (all) => {
      const rows = only(all.map((each, index) => ({ id: `reading:${index}`, ...each })));
      const about = { title: '', citation: '', licence: '', handling: '', designations: '' };
      const parts: string[] = [];
      for await (const part of cypher.write({ about, exportable, rows } as unknown as Content)) {
        parts.push(String(part));
      }
      const maps = statementsIn(parts.join(''))
        .map(valueOf)
        .filter((map) => map !== '');
      expect(maps).toHaveLength(all.length);
      const [row = []] = await seeded.graph.database.read(
        `RETURN ${maps.map((map) => `[${map}.note, ${map}.value]`).join(', ')}`,
        {},
      );
      expect(row).toEqual(all.map((each) => [each.note, each.value + 0]));
    }),
    { seed: 11, numRuns: 25 },
  );
}, 120_000);

async function* only(rows: readonly Row[]): AsyncIterable<Row> {
  yield* await Promise.resolve(rows);
}

interface Line {
  readonly id: string;
  readonly title: { readonly en: string };
  readonly recordedAt: string;
  readonly demo: boolean;
  readonly corroboration: number;
  readonly modes?: readonly string[];
  readonly legs?: readonly { readonly place: string; readonly role: string }[];
  readonly citations: readonly { readonly source: string }[];
}

const LOADED = `MATCH (n:TradeRoute:Entity)
RETURN n.id, n.title_en, n.demo, n.corroboration, n.modes, toString(n.recordedAt),
COLLECT { MATCH (n)-[r:LEADS_THROUGH {field: 'legs'}]->(p:Entity) RETURN [p.id, r.role] ORDER BY r.index },
COLLECT { MATCH (n)-[r:CITES {field: 'citations'}]->(p:Source) RETURN p.id ORDER BY r.index }
ORDER BY n.id`;

test('an empty database holds the same graph after it', async () => {
  const { database } = seeded.graph;
  const script = await text('tradeRoutes', 'cypher');
  const lines = linesOf(await text('tradeRoutes', 'jsonl'));
  await emptyDatabase(database);
  for (const statement of statementsIn(script)) await database.runAlone(statement);
  const records = lines.slice(1, -1) as unknown as readonly Line[];
  const loaded = await database.read(LOADED, {});
  expect(loaded).toEqual(
    records.map((record) => [
      record.id,
      record.title.en,
      record.demo,
      record.corroboration,
      record.modes ?? null,
      record.recordedAt.replace(/\.?0+Z$/, 'Z'),
      (record.legs ?? []).map(({ place, role }) => [place, role]),
      record.citations.map(({ source }) => source),
    ]),
  );
  const { sources } = lines.at(-1) as { sources: readonly { id: string; licence: string }[] };
  const credited = await database.read(
    'MATCH (n:Source) RETURN n.id, n.credit_licence ORDER BY n.id',
    {},
  );
  expect(credited).toEqual(sources.map(({ id, licence }) => [id, licence]));
}, 120_000);
