import 'reflect-metadata';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadSeeds } from '../../src/data/seeds/load-seeds.js';
import { runCommand } from '../cli/support/run-command.js';
import { seededGraph, seedsOf, type SeededGraph } from '../support/seeded-graph.js';
import { emptyDatabase, emptyStore, testServerSettings } from '../support/test-database.js';
import { temporaryFiles, type Files } from './support/import-samples.js';
import { law, SOURCE } from './support/law-files.js';
import { importRecordsInto, tableOf } from './support/record-samples.js';

let seeded: SeededGraph;
let files: Files;
let path: string;

const RECORDS = 1000;
const numbered = (_: unknown, at: number) =>
  law(`cut-${at}`, at === 0 ? {} : { amends: [`legislation-change:cut-${at - 1}`] });

beforeAll(async () => {
  seeded = await seededGraph('FEW_READINGS');
  files = await temporaryFiles();
  path = await files.write('laws.csv', tableOf(Array.from({ length: RECORDS }, numbered)));
});

afterAll(async () => {
  await files.delete();
  await emptyDatabase(seeded.graph.database);
  await seeded.close();
});

beforeEach(async () => {
  const { database } = seeded.graph;
  await emptyStore(database);
  await loadSeeds(database, seeded.schema, await seedsOf('FEW_READINGS'));
});

/** All that imports of records leave in a graph, but for the instants at which they did. */
async function leftBehind(): Promise<unknown> {
  const { database } = seeded.graph;
  return {
    laws: await database.read(
      `MATCH (n:LegislationChange) OPTIONAL MATCH (n)-[:AMENDS]->(m)
       RETURN n.id, n.contentHash, m.id ORDER BY n.id, m.id`,
      {},
    ),
    releases: await database.read(
      'MATCH (d:DatasetRelease) RETURN d.id, d.contentHash ORDER BY d.id',
      {},
    ),
    states: await database.read('MATCH (s:State) RETURN count(s)', {}),
    writes: await database.read('MATCH (w:WriteSequence) RETURN w.value', {}),
  };
}

async function held(): Promise<unknown> {
  const statement =
    "MATCH (n:LegislationChange WHERE n.id STARTS WITH 'legislation-change:cut-') RETURN count(n)";
  const [row] = await seeded.graph.database.read(statement, {});
  return row?.[0];
}

const whole = () => importRecordsInto(seeded, 'legislation-change', path, { source: SOURCE });

test('An import of records that is interrupted leaves nothing, and ends, run again, as one that was not', async () => {
  const before = await leftBehind();
  for (const cut of fc.sample(fc.integer({ min: 1, max: RECORDS }), { numRuns: 4, seed: 7 })) {
    const interruption = new AbortController();
    const interrupted = importRecordsInto(seeded, 'legislation-change', path, {
      source: SOURCE,
      signal: interruption.signal,
      progress: ({ rows }) => {
        if (rows === cut) interruption.abort();
      },
    });
    await expect(interrupted).rejects.toThrow(/abort/i);
    expect(await leftBehind()).toEqual(before);
  }
  expect(await whole()).toMatchObject({ observationsAdded: RECORDS });
});

test('A command that is killed leaves all or nothing, and ends, run again, as one that was not', async () => {
  await whole();
  const undisturbed = await leftBehind();
  await emptyStore(seeded.graph.database);
  await loadSeeds(seeded.graph.database, seeded.schema, await seedsOf('FEW_READINGS'));
  const command = `import legislation-change ${path} --source ${SOURCE}`;
  for (const delay of fc.sample(fc.integer({ min: 0, max: 2000 }), { numRuns: 2, seed: 3 })) {
    const { child, ended } = runCommand(command, testServerSettings());
    child.stderr?.once('data', () => void setTimeout(delay).then(() => child.kill('SIGKILL')));
    await ended;
    expect([0, RECORDS]).toContain(await held());
  }
  await runCommand(command, testServerSettings()).ended;
  expect(await held()).toBe(RECORDS);
  expect(await leftBehind()).toEqual(undisturbed);
});
