import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportFile, type ExportOptions } from '../../src/cli/export/export-file.js';
import { readConfig } from '../../src/config.js';
import { aFolder, removeFolders } from '../neo4j/support/folders.js';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';
import { testServerSettings } from '../support/test-database.js';
import { runCommand } from './support/run-command.js';

const server = testServerSettings();
const folder = aFolder();
const run = (command: string) => runCommand(command, server).ended;
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
const linesOf = (lines: string): readonly Record<string, unknown>[] =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

let seeded: SeededGraph;
let platforms: number;
beforeAll(async () => {
  seeded = await seededGraph('FEW_READINGS');
  const { data } = await seeded.ask('{ platforms { totalCount } }');
  platforms = (data as { platforms: { totalCount: number } }).platforms.totalCount;
});
afterAll(async () => {
  await seeded.close();
  removeFolders();
});

test('a table is written whole, with what its columns mean beside it, and counted', async () => {
  const table = join(folder, 'platforms.csv');
  const { code, output } = await run(`export platforms --format csv -o ${table} --json`);
  expect(code).toBe(0);
  expect(JSON.parse(output)).toEqual({
    list: 'platforms',
    format: 'csv',
    records: platforms,
    files: [
      { file: table, bytes: Buffer.byteLength(text('platforms.csv')) },
      { file: `${table}-metadata.json`, bytes: expect.any(Number) },
    ],
  });
  expect(JSON.parse(text('platforms.csv-metadata.json'))).toMatchObject({ url: 'platforms.csv' });
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('in a pipe goes the file and nothing else, the same as under a name', async () => {
  const piped = await run('export platforms --format jsonl');
  expect(piped).toMatchObject({ code: 0, complaints: '' });
  expect(linesOf(piped.output)).toHaveLength(platforms + 2);
  const file = join(folder, 'platforms.jsonl');
  const named = await run(`export platforms --format jsonl -o ${file}`);
  expect(named.output).toMatch(`Wrote ${platforms} records to ${file} (`);
  expect(text('platforms.jsonl')).toBe(piped.output);
});

describe('what is refused ends with 2 and says what would be right', () => {
  const refusals: [string, Partial<ExportOptions> & { readonly list?: string }, RegExp][] = [
    ['a list', { list: 'shoes' }, /^There is no list "shoes" to export; it is one of .*platforms/],
    ['a format', { format: 'pdf' }, /^There is no format "pdf"; it is one of jsonl, csv/],
    ['a filter that is no JSON', { where: '{' }, /^--where must be JSON/],
    ['a filter of another list', { where: '{"shoes":1}' }, /"shoes" is not defined/],
    [
      'a token that is not there',
      { tokenFile: 'nowhere' },
      /^--token-file names nowhere, which cannot be read/,
    ],
    ['a report without a file', { json: true }, /^--json tells of a file/],
  ];

  test.each(refusals)('%s', async (_what, { list = 'platforms', ...options }, sentence) => {
    const standardOutput = new PassThrough();
    const surroundings = {
      environment: process.env,
      report: () => undefined,
      signal: new AbortController().signal,
    };
    await expect(
      exportFile(
        readConfig(server),
        list,
        { format: 'csv', ...options },
        {
          ...surroundings,
          standardOutput,
        },
      ),
    ).rejects.toMatchObject({ outcome: 2, message: expect.stringMatching(sentence) as unknown });
    expect(standardOutput.read()).toBeNull();
  });

  test('to the shell that called', async () => {
    const { code, output, complaints } = await run('export shoes --format csv');
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(complaints).toMatch(/^There is no list "shoes" to export; .*\n$/);
  });
});

test('a file that cannot be written fails with 1 and leaves nothing', async () => {
  const file = join(folder, 'missing', 'platforms.csv');
  const { code, complaints } = await run(`export platforms --format csv -o ${file}`);
  expect(code).toBe(1);
  expect(complaints).toMatch(`${file} cannot be written`);
  expect(existsSync(join(folder, 'missing'))).toBe(false);
});

describe('a command that is interrupted', () => {
  /** Long enough to be under way when the signal comes; no row of it goes in. */
  const ROWS = 300_000;

  test('ends with 130', async () => {
    const file = join(folder, 'internet.csv');
    const header = '"Country Name","Country Code","Indicator Name","Indicator Code","1990",';
    const row =
      '"x","QQQ","Individuals using the Internet (% of population)","IT.NET.USER.ZS","1",';
    writeFileSync(file, `${header}\n${`${row}\n`.repeat(ROWS)}`);
    const { child, ended } = runCommand(`import internet-use ${file} --strict`, server);
    await once(child.stderr!, 'data');
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 130, output: '' });
  });
});
