import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';
import { emptyDatabase } from '../support/test-database.js';
import { temporaryFiles, type Files } from './support/import-samples.js';
import { law, lawFiles } from './support/law-files.js';
import { tableOf } from './support/record-samples.js';

let seeded: SeededGraph;
let files: Files;
let laws: ReturnType<typeof lawFiles>;

beforeAll(async () => {
  seeded = await seededGraph('FEW_READINGS');
  files = await temporaryFiles();
  laws = lawFiles(seeded, files);
});

afterAll(async () => {
  await files.delete();
  await emptyDatabase(seeded.graph.database);
  await seeded.close();
});

describe('A row that may name a private person', () => {
  const rows = (name: string) => [
    law(`${name}-plain`),
    law(`${name}-handle`, { note: 'Seen with @seller_88 and +84 90 123 45 67.' }),
    law(`${name}-mail`, { summary: { en: 'Write to someone@mail.example.vn' } }),
  ];

  const decide = async (path: string, decisions: readonly string[]) => {
    const text = await readFile(path, 'utf8');
    const lines = text.trimEnd().split('\r\n');
    const decided = lines.map((line, at) =>
      at === 0 ? line : line.replace(/[a-z]*$/, decisions[at - 1] ?? ''),
    );
    await writeFile(path, decided.join('\r\n'));
    return text;
  };

  test('waits, is listed, and is taken or left as a person decides', async () => {
    const { path, outcome } = await laws.imported(rows('wait'));
    expect(outcome).toMatchObject({
      observationsAdded: 1,
      rowsWaiting: 2,
      rowsRefused: 0,
      waiting: `${path}.waiting.csv`,
    });
    expect(await laws.ask('wait-handle')).toBeNull();
    const list = `${path}.waiting.csv`;
    const text = await decide(list, ['take', 'take', 'leave']);
    expect(text).toMatch(
      /^line,row,column,kind,text,decision\r\n3,r[\da-f]{32},note,HANDLE,'@seller_88,\r\n3,r[\da-f]{32},note,PHONE,/,
    );
    expect(text).toMatch(/^4,r[\da-f]{32},summary\.en,E_MAIL,someone@mail\.example\.vn,\r$/m);

    expect(await laws.again(path)).toMatchObject({ rowsWaiting: 2, release: null });
    const decided = await laws.again(path, { decisions: list });
    expect(decided).toMatchObject({
      observationsAdded: 1,
      observationsUnchanged: 1,
      rowsWaiting: 0,
      rowsLeftOut: { 'left by decision': 1 },
    });
    expect(await laws.ask('wait-handle')).not.toBeNull();
    expect(await laws.ask('wait-mail')).toBeNull();
    const [row] = await seeded.graph.database.read(
      'MATCH (d:DatasetRelease {id: $id}) RETURN d.observationsAdded, d.note',
      { id: decided.release },
    );
    expect(row).toEqual([2, expect.stringMatching(/by decision .*: lines 3\./)]);
    const before = await laws.everything();
    expect(await laws.again(path, { decisions: list })).toMatchObject({
      release: null,
      rowsWaiting: 0,
    });
    expect(await laws.everything()).toEqual(before);
  });

  test('waits on while not all of it is decided, or once it says something else', async () => {
    const { path } = await laws.imported(rows('half'));
    const list = `${path}.waiting.csv`;
    await decide(list, ['take', '', 'take']);
    expect(await laws.again(path, { decisions: list })).toMatchObject({
      observationsAdded: 1,
      rowsWaiting: 1,
    });
    expect(await readFile(list, 'utf8')).toMatch(
      /HANDLE,'@seller_88,take\r\n.*PHONE,.*,\r\n4,.*,take\r\n$/,
    );
    await decide(list, ['take', 'take']);
    const records = rows('half').map((row, at) =>
      at === 1 ? { ...row, note: 'By @another_one, +84 90 123 45 67.' } : row,
    );
    await writeFile(path, tableOf(records));
    expect(await laws.again(path, { decisions: list })).toMatchObject({
      observationsAdded: 0,
      rowsWaiting: 1,
    });
  });

  test('keeps the whole file out where that is wished', async () => {
    await expect(laws.imported(rows('strict'), { strict: true })).rejects.toThrow(
      /2 of 3 rows .* wait/,
    );
    expect(await laws.ask('strict-plain')).toBeNull();
  });

  test('is decided by two words alone', async () => {
    const { path } = await laws.imported(rows('words'));
    const list = `${path}.waiting.csv`;
    await decide(list, ['yes']);
    await expect(laws.again(path, { decisions: list })).rejects.toThrow(
      /says "yes" on line 2; a decision is "take", "leave" or empty/,
    );
  });
});
