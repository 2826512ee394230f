import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GraphQLObjectType } from 'graphql';
import { importedTypes } from '../../src/data/import/records/record-types.js';
import { recordFaults } from '../../src/domain/record/record-faults.js';
import { idPrefix } from '../../src/graph/mapping.js';
import { PUBLISHED_TO_ALL } from '../../src/graph/write/access-fields.js';
import { contentHash } from '../../src/graph/write/content.js';
import { parseRecord, type RawRecord } from '../../src/graph/write/parse-record.js';
import { Dice } from '../access/support/dice.js';
import { RandomRecords } from '../access/support/random-records.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';
import { temporaryFiles, type Files } from './support/import-samples.js';
import { importRecordsInto, tableOf } from './support/record-samples.js';

/* Records made up by their declarations alone go out as files and come in again. */

let given: GivenGraph;
let files: Files;

beforeAll(async () => {
  given = await givenGraph();
  files = await temporaryFiles();
  await everyTarget();
});

afterAll(async () => {
  await files.delete();
  await given.empty();
  await given.close();
});

/** Whatever a made-up record may refer to is held, and open to all. */
async function everyTarget(): Promise<void> {
  const random = new RandomRecords(given.schema, new Dice(1));
  const records = importedTypes(given.schema).flatMap((type) =>
    random.idsOf(type).map((id) => ({ raw: random.raw(type, id), access: PUBLISHED_TO_ALL })),
  );
  await given.write(records);
}

const OPEN = { sharingLevel: 'CLEAR', sourceKind: 'PUBLIC_RECORD' };
const SOURCE = 'source:a';

/** Made-up records of a type under ids of their own, as far as they may come in by a file. */
function recordsOf(type: GraphQLObjectType, random: RandomRecords): readonly RawRecord[] {
  const open = Object.entries(OPEN).filter(([name]) => type.getFields()[name] !== undefined);
  return Array.from({ length: 8 }, (_, index) => ({
    ...random.raw(type, `${idPrefix(type.name)}:new-${index}`),
    ...Object.fromEntries(open),
  })).filter((raw) => recordFaults(parseRecord(given.schema, type, raw).content).length === 0);
}

/** What a record says, as it was made up, with the source of the whole file where it has none. */
function saidBy(type: GraphQLObjectType, raw: RawRecord): string {
  const { citations } = raw;
  const isBare = Array.isArray(citations) && citations.length === 0;
  const whole = isBare ? { ...raw, citations: [{ source: SOURCE }] } : raw;
  return contentHash(parseRecord(given.schema, type, whole).content, PUBLISHED_TO_ALL);
}

async function held(ids: readonly string[]): Promise<ReadonlyMap<unknown, unknown>> {
  const rows = await given.graph.database.read(
    'MATCH (n:Entity WHERE n.id IN $ids AND NOT n:Closed) RETURN n.id, n.contentHash',
    { ids },
  );
  return new Map(rows.map(([id, hash]) => [id, hash]));
}

const AS_FILE = {
  csv: tableOf,
  jsonl: (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join('\n'),
};

const types = ['csv', 'jsonl'] as const;

test.each(types)(
  'Records of every type that go in as %s say what they said before',
  async (ending) => {
    const property = fc.asyncProperty(fc.integer({ min: 2, max: 10_000 }), async (seed) => {
      const random = new RandomRecords(given.schema, new Dice(seed));
      for (const type of importedTypes(given.schema)) {
        const records = recordsOf(type, random);
        if (records.length === 0) continue;
        const name = `${idPrefix(type.name)}-${seed}.${ending}`;
        const path = await files.write(name, AS_FILE[ending](records));
        const outcome = await importRecordsInto(given, idPrefix(type.name), path, {
          source: SOURCE,
        });
        expect(outcome).toMatchObject({ rowsRefused: 0, rowsWaiting: 0, rowsRead: records.length });
        if (type.name === 'Source') continue;
        const now = await held(records.map(({ id }) => String(id)));
        for (const raw of records) expect(now.get(raw['id'])).toBe(saidBy(type, raw));
        const again = await importRecordsInto(given, idPrefix(type.name), path, { source: SOURCE });
        expect(again).toMatchObject({ release: null, observationsUnchanged: records.length });
      }
    });
    await fc.assert(property, { numRuns: 1, seed: 5 });
  },
);
