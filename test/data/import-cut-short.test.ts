import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { internetUse } from '../../src/data/import/kinds/internet-use.js';
import { loadSeeds } from '../../src/data/seeds/load-seeds.js';
import { seededGraph, seedsOf, type SeededGraph } from '../support/seeded-graph.js';
import { emptyDatabase, emptyStore } from '../support/test-database.js';
import { importInto, leftBehind } from './support/import-into.js';
import { temporaryFiles, type Files } from './support/import-samples.js';

let seeded: SeededGraph;
let files: Files;

beforeAll(async () => {
  seeded = await seededGraph('FEW_READINGS');
  files = await temporaryFiles();
});

afterAll(async () => {
  await files.delete();
  await emptyDatabase(seeded.graph.database);
  await seeded.close();
});

const YEARS = Array.from({ length: 30 }, (_, index) => 1990 + index);

/** The layout of the World Bank, with made-up figures for every place of the seeds that has a code. */
async function worldBankFile(): Promise<string> {
  const places = await seeded.graph.database.read(
    'MATCH (n:Party|Territory) WHERE n.isoAlpha3 IS NOT NULL RETURN n.isoAlpha3 ORDER BY n.id',
    {},
  );
  const cells = (values: readonly (string | number)[]) => `"${values.join('","')}",`;
  const name = ['x', 'Individuals using the Internet (% of population)', 'IT.NET.USER.ZS'] as const;
  const rows = places.map(([code], place) => {
    const figures = YEARS.map((_, year) => (place * 7 + year * 3) % 100);
    return cells([name[0], String(code), name[1], name[2], ...figures]);
  });
  const header = cells([
    'Country Name',
    'Country Code',
    'Indicator Name',
    'Indicator Code',
    ...YEARS,
  ]);
  const above = ['"Data Source","World Development Indicators",', '', header];
  return files.write('world-bank.csv', [...above, ...rows].join('\n'));
}

test('An import that was cut short at any point ends, run again, in the graph of one that was not', async () => {
  const path = await worldBankFile();
  const order = { kind: internetUse, path };
  const { rowsRead, observationsAdded } = await importInto(seeded, order);
  expect(observationsAdded).toBe(rowsRead * YEARS.length);
  const undisturbed = await leftBehind(seeded);

  await emptyStore(seeded.graph.database);
  await loadSeeds(seeded.graph.database, seeded.schema, await seedsOf('FEW_READINGS'));
  const cuts = fc.sample(fc.integer({ min: 1, max: rowsRead }), { numRuns: 4, seed: 7 });
  for (const cut of [...cuts].sort((one, other) => one - other)) {
    const interruption = new AbortController();
    const interrupted = importInto(seeded, {
      ...order,
      signal: interruption.signal,
      progress: ({ step, rows }) => {
        if (step === 'WRITE' && rows === cut) interruption.abort();
      },
    });
    await expect(interrupted).rejects.toThrow(/abort/i);
  }
  await importInto(seeded, order);
  expect(await leftBehind(seeded)).toEqual(undisturbed);
});
