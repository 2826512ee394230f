import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ImportRefused } from '../../src/data/import/import-refused.js';
import { type ImportKind } from '../../src/data/import/kind.js';
import { internetUse } from '../../src/data/import/kinds/internet-use.js';
import { mikeCarcasses } from '../../src/data/import/kinds/mike-carcasses.js';
import { platformUsers } from '../../src/data/import/kinds/platform-users.js';
import { rhinoPoaching } from '../../src/data/import/kinds/rhino-poaching.js';
import { loadSeeds } from '../../src/data/seeds/load-seeds.js';
import { type Seeds } from '../../src/data/seeds/read-seeds.js';
import { seededGraph, seedsOf, type SeededGraph } from '../support/seeded-graph.js';
import { emptyDatabase } from '../support/test-database.js';
import { importInto, leftBehind } from './support/import-into.js';
import { temporaryFiles, type Files } from './support/import-samples.js';
import { publishedFiles } from './support/published-files.js';

let seeded: SeededGraph;
let files: Files;
let seeds: Seeds;
let published: ReturnType<typeof publishedFiles>;

beforeAll(async () => {
  seeded = await seededGraph();
  files = await temporaryFiles();
  seeds = await seedsOf('ALL');
  published = publishedFiles(seeds);
});

afterAll(async () => {
  await files.delete();
  await emptyDatabase(seeded.graph.database);
  await seeded.close();
});

interface Said {
  readonly edition?: string;
  readonly strict?: boolean;
}

const imported = async (kind: ImportKind, content: string | Buffer, said: Said = {}) =>
  importInto(seeded, { kind, path: await files.write('published.csv', content), ...said });

const RHINO = 'reading:rhinos-poached-BW-2020';

const READING = `value release { id edition rowsRead rowsRefused observationsAdded observationsChanged
  observationsUnchanged fileHash supersedes { id } }`;
const NOW = `query ($id: ID!) { reading(id: $id) { ${READING} } }`;
const THEN = `query ($id: ID!, $at: DateTime!) {
  reading(id: $id) @asOf(recordedAt: $at) { ${READING} }
}`;

async function lastInstant(): Promise<string> {
  const statement = 'MATCH (w:WriteSequence) RETURN w.publicRecordedAt';
  const [row] = await seeded.graph.database.read(statement, {});
  return String(row?.[0]);
}

describe('The files of the publishers over the seeds', () => {
  test.each([
    ['carcass table in Latin-1', mikeCarcasses, () => Buffer.from(published.mike, 'latin1'), 2334],
    ['Internet use', internetUse, () => published.internetUse, 6024],
    ['platform users', platformUsers, () => published.platformUsers, 142],
    ['rhino poaching', rhinoPoaching, () => published.rhinoPoaching, 252],
  ] as const)('add nothing: %s', async (_, kind, content, readings) => {
    const before = await leftBehind(seeded);
    expect(await imported(kind, content())).toMatchObject({
      release: null,
      rowsRefused: 0,
      observationsAdded: 0,
      observationsChanged: 0,
      observationsUnchanged: readings,
    });
    expect(await leftBehind(seeded)).toEqual(before);
  });

  test('of the carcass table two rows do not agree; of the rhino table some hold no figure', async () => {
    expect((await imported(mikeCarcasses, published.mike)).observationsConflicting).toBe(2);
    expect((await imported(rhinoPoaching, published.rhinoPoaching)).rowsLeftOut).toEqual({
      'sum or rest of several places': 1,
      'no figure': 1,
    });
  });
});

describe('A new edition', () => {
  const newer = () =>
    published.rhinoPoaching
      .replace('Botswana,2020,55', 'Botswana,2020,56')
      .concat('Botswana,2022,7,\nNowhere,2022,7,\nBotswana,2023,many,\n');

  test('takes the place of what differs, and an earlier instant still shows what stood there', async () => {
    const at = await lastInstant();
    const outcome = await imported(rhinoPoaching, newer(), { edition: '2026' });
    expect(outcome).toMatchObject({
      release: 'dataset-release:rhino-poaching-2026',
      rowsRead: 257,
      rowsRefused: 2,
      observationsAdded: 1,
      observationsChanged: 1,
      observationsUnchanged: 251,
    });
    expect((await seeded.ask(NOW, { id: RHINO })).data).toMatchObject({
      reading: {
        value: 56,
        release: {
          id: 'dataset-release:rhino-poaching-2026',
          edition: '2026',
          rowsRead: 257,
          rowsRefused: 2,
          observationsAdded: 1,
          observationsChanged: 1,
          observationsUnchanged: 251,
          fileHash: outcome.fileHash,
          supersedes: { id: 'dataset-release:owid-rhino-poaching' },
        },
      },
    });
    expect((await seeded.ask(THEN, { id: RHINO, at })).data).toMatchObject({
      reading: { value: 55, release: { id: 'dataset-release:owid-rhino-poaching' } },
    });
  });

  test('lists its bad rows beside it, each with what would be right', async () => {
    const { report } = await imported(rhinoPoaching, newer());
    expect(await readFile(report ?? '', 'utf8')).toBe(
      'line,column,value,what is wrong,what would be right\r\n' +
        '257,Entity,Nowhere,no known place,"the UNTERM short name of a State, in English"\r\n' +
        '258,"Rhinos Poached (AfRSG, 2019)",many,no number,digits and at most one decimal point\r\n',
    );
  });

  test('changes nothing when it is imported again, under whatever name', async () => {
    const before = await leftBehind(seeded);
    const again = { release: null, observationsAdded: 0, observationsChanged: 0 };
    expect(await imported(rhinoPoaching, newer(), { edition: '2026' })).toMatchObject(again);
    expect(await imported(rhinoPoaching, newer())).toMatchObject(again);
    expect(await leftBehind(seeded)).toEqual(before);
  });

  test('is not undone by the seeds', async () => {
    const { keptAsImported, readings } = await loadSeeds(
      seeded.graph.database,
      seeded.schema,
      seeds,
    );
    expect(keptAsImported).toBe(1);
    expect(readings).toMatchObject({ added: 0, changed: 0, closed: 0 });
    expect((await seeded.ask(NOW, { id: RHINO })).data).toMatchObject({
      reading: { value: 56 },
    });
  });

  test('is not undone by the edition whose place it took', async () => {
    const third = newer().replace('Botswana,2020,56', 'Botswana,2020,57');
    await imported(rhinoPoaching, third, { edition: '2027' });
    await expect(imported(rhinoPoaching, newer())).rejects.toThrow(/has taken its place since/);
  });

  test('is refused under the name of another file', async () => {
    const other = newer().replace('Botswana,2022,7', 'Botswana,2022,8');
    await expect(imported(rhinoPoaching, other, { edition: '2027' })).rejects.toThrow(
      /give its edition another name/,
    );
  });

  test('is refused as a whole for one bad row where that is wanted', async () => {
    const before = await leftBehind(seeded);
    const bad = `${newer()}Botswana,2024,many,\n`;
    const refused = imported(rhinoPoaching, bad, { strict: true, edition: '2028' });
    await expect(refused).rejects.toThrow(ImportRefused);
    await expect(refused).rejects.toThrow(/Nothing was written/);
    expect(await leftBehind(seeded)).toEqual(before);
  });
});
