import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkSeeds } from '../../src/data/seeds/check-seeds.js';
import { loadSeeds, type SeedReport } from '../../src/data/seeds/load-seeds.js';
import { readSeeds } from '../../src/data/seeds/read-seeds.js';
import { PUBLISHED_TO_ALL } from '../../src/graph/write/access-fields.js';
import { writeRecords } from '../../src/graph/write/write-records.js';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';
import { emptyDatabase } from '../support/test-database.js';
import { answerOf } from './support/answers.js';
import { CopiedSeeds, SEEDS } from './support/copied-seeds.js';

const NOTHING = { added: 0, changed: 0, closed: 0 };

let seeded: SeededGraph;

beforeAll(async () => {
  seeded = await seededGraph();
});

afterAll(async () => {
  await emptyDatabase(seeded.graph.database);
  await seeded.close();
});

const load = async (folder: string): Promise<SeedReport> =>
  loadSeeds(seeded.graph.database, seeded.schema, await readSeeds(folder));

/** Loads a copy of the seeds that was changed first. */
async function loadChanged(change: (copy: CopiedSeeds) => Promise<unknown>): Promise<SeedReport> {
  const copy = await CopiedSeeds.make();
  try {
    await change(copy);
    return await load(copy.folder);
  } finally {
    await copy.delete();
  }
}

/** The last instant that `@asOf` may name. */
async function now(): Promise<unknown> {
  const statement = 'MATCH (w:WriteSequence) RETURN w.publicRecordedAt';
  const [row] = await seeded.graph.database.read(statement, {});
  return row?.[0];
}

async function sequence(): Promise<unknown> {
  const [row] = await seeded.graph.database.read('MATCH (w:WriteSequence) RETURN w.value', {});
  return row?.[0];
}

describe('Seeds that were loaded before', () => {
  test('change nothing when they are loaded again', async () => {
    const before = await sequence();
    const { records, readings, keptAsReviewed } = await load(SEEDS);
    expect(records).toMatchObject(NOTHING);
    expect(readings).toMatchObject(NOTHING);
    expect(records.unchanged).toBeGreaterThan(1900);
    expect(readings.unchanged).toBe(8759);
    expect(keptAsReviewed).toEqual([]);
    expect(await sequence()).toBe(before);
  });

  test('change what they say, and what they said stays as of before', async () => {
    const recordedAt = await now();
    const report = await loadChanged((copy) =>
      copy.change('seizure.yaml', 'quantity: 6500', 'quantity: 6501'),
    );
    expect(report.records).toMatchObject({ added: 0, changed: 1, closed: 0 });
    const { current, then } = await answerOf<Record<'current' | 'then', object>>(
      seeded,
      `query ($id: ID!, $recordedAt: DateTime!) {
        current: seizure(id: $id) { quantity }
        then: seizure(id: $id) @asOf(recordedAt: $recordedAt) { quantity }
      }`,
      { id: 'seizure:thunder-2024-tr-songbirds', recordedAt },
    );
    expect([current, then]).toEqual([{ quantity: 6501 }, { quantity: 6500 }]);
    expect((await load(SEEDS)).records).toMatchObject({ added: 0, changed: 1, closed: 0 });
  });

  test('change a reading, and the reading stays as of before', async () => {
    const recordedAt = await now();
    const report = await loadChanged((copy) =>
      copy.change('readings/coalition.csv', '2019-08,34', '2019-08,35'),
    );
    expect(report.records).toMatchObject(NOTHING);
    expect(report.readings).toMatchObject({ added: 0, changed: 1, closed: 0 });
    const { current, then } = await answerOf<Record<'current' | 'then', object>>(
      seeded,
      `query ($id: ID!, $recordedAt: DateTime!) {
        current: reading(id: $id) { value }
        then: reading(id: $id) @asOf(recordedAt: $recordedAt) { value }
      }`,
      { id: 'reading:coalition-members-2019-08', recordedAt },
    );
    expect([current, then]).toEqual([{ value: 35 }, { value: 34 }]);
    expect((await load(SEEDS)).readings).toMatchObject({ added: 0, changed: 1, closed: 0 });
  });
});

describe('A fact that is gone from the seeds', () => {
  const ID = 'seizure:thunder-2024-pe-plants';
  const ASKED = `query ($id: ID!, $recordedAt: DateTime!) {
    current: seizure(id: $id) { id }
    left: seizures(first: 1) { totalCount }
    then: seizure(id: $id) @asOf(recordedAt: $recordedAt) { id discoveredIn { code } }
  }`;

  test('is closed, still answers as of before, and comes back with its seed', async () => {
    const recordedAt = await now();
    const { records } = await loadChanged((copy) => copy.remove('seizure.yaml', ID));
    expect(records).toMatchObject({ added: 0, changed: 0, closed: 1 });
    const { current, left, then } = await answerOf<Record<string, unknown>>(seeded, ASKED, {
      id: ID,
      recordedAt,
    });
    expect(current).toBeNull();
    expect(left).toEqual({ totalCount: 8 });
    expect(then).toEqual({ id: ID, discoveredIn: { code: 'PE' } });
    expect(await lastReason()).toBe('REMOVED_FROM_SEEDS');

    expect((await load(SEEDS)).records).toMatchObject({ added: 0, changed: 1, closed: 0 });
    const again = await answerOf<Record<string, unknown>>(seeded, ASKED, { id: ID, recordedAt });
    expect(again['current']).toEqual({ id: ID });
    expect(again['left']).toEqual({ totalCount: 9 });
  });

  test('that was a reading is closed as well, and comes back with its line', async () => {
    const recordedAt = await now();
    const { readings } = await loadChanged((copy) =>
      copy.change('readings/rhinos-poached.csv', 'party:BW,2006,0,,,OBSERVED,\n', ''),
    );
    expect(readings).toMatchObject({ added: 0, changed: 0, closed: 1 });
    const asked = `query ($recordedAt: DateTime!) {
      current: reading(id: "reading:rhinos-poached-BW-2006") { value }
      then: reading(id: "reading:rhinos-poached-BW-2006") @asOf(recordedAt: $recordedAt) { value }
    }`;
    const gone = await answerOf<Record<string, unknown>>(seeded, asked, { recordedAt });
    expect(gone).toEqual({ current: null, then: { value: 0 } });
    expect((await load(SEEDS)).readings).toMatchObject({ added: 1, changed: 0, closed: 0 });
  });

  async function lastReason(): Promise<unknown> {
    const statement = 'MATCH (w:Write) RETURN w.reason ORDER BY w.sequence DESC LIMIT 1';
    const [row] = await seeded.graph.database.read(statement, {});
    return row?.[0];
  }
});

describe('What a person corrected', () => {
  const ID = 'event:mm-coup-2021';
  const CORRECTED = 'The day was looked up and stands in the source.';

  const note = async (): Promise<unknown> => {
    const { event } = await answerOf<{ event: { note: string } }>(
      seeded,
      'query ($id: ID!) { event(id: $id) { note } }',
      { id: ID },
    );
    return event.note;
  };

  beforeAll(async () => {
    const { records } = checkSeeds(seeded.schema, await readSeeds(SEEDS));
    const content = records.find(({ id }) => id === ID);
    if (content === undefined) throw new Error(`${ID} is not among the seeds.`);
    const properties = { ...content.properties, note: CORRECTED };
    const outcome = await writeRecords(
      seeded.graph.database,
      seeded.schema,
      { records: [{ content: { ...content, properties }, access: PUBLISHED_TO_ALL }], close: [] },
      { actor: 'person:reviewer', reason: 'CORRECTED' },
    );
    expect(outcome).toMatchObject({ added: 0, changed: 1 });
  });

  test('stays when the same seeds are loaded again', async () => {
    const { records, keptAsReviewed } = await load(SEEDS);
    expect(records).toMatchObject(NOTHING);
    expect(keptAsReviewed).toEqual([]);
    expect(await note()).toBe(CORRECTED);
  });

  test('stays when its seed changes, and the load says so', async () => {
    const { records, keptAsReviewed } = await loadChanged((copy) =>
      copy.change('event/rival-causes.yaml', 'The day is not recorded here.', 'Of the seeds.'),
    );
    expect(records).toMatchObject(NOTHING);
    expect(keptAsReviewed).toEqual([ID]);
    expect(await note()).toBe(CORRECTED);
  });

  test('stays when its seed is gone, and the load says so', async () => {
    const { records, keptAsReviewed } = await loadChanged(async (copy) => {
      await copy.remove('event/rival-causes.yaml', ID);
      await copy.change('attribution.yaml', `  cause: ${ID}\n`, '');
    });
    expect(records).toMatchObject({ added: 0, changed: 1, closed: 0 });
    expect(keptAsReviewed).toEqual([ID]);
    expect(await note()).toBe(CORRECTED);
  });
});
