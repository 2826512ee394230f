import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLSchema } from 'graphql';
import { buildPangolinkSchema } from '../../src/api/schema.js';
import { type ImportContext } from '../../src/data/import/context.js';
import { recordColumns } from '../../src/data/import/records/record-columns.js';
import { openRecordFile } from '../../src/data/import/records/record-file.js';
import { importedType, importedTypes } from '../../src/data/import/records/record-types.js';
import { temporaryFiles, type Files } from './support/import-samples.js';

let schema: GraphQLSchema;
let files: Files;

beforeAll(async () => {
  schema = await buildPangolinkSchema();
  files = await temporaryFiles();
});

afterAll(() => files.delete());

async function rowsOf(content: string | Buffer, said: Partial<ImportContext> = {}) {
  const type = importedType(schema, 'trade-route');
  if (type === undefined) throw new Error('There are trade routes.');
  const path = await files.write('routes.csv', content);
  const context = { decimal: 'POINT', ...said } as ImportContext;
  const file = await openRecordFile(context, path, { type, columns: recordColumns(schema, type) });
  const rows = [];
  for await (const row of file.rows) rows.push(row);
  return { ...file, rows };
}

test('All types that cite sources, and sources, can come in by a file; releases and submissions cannot', () => {
  const names = importedTypes(schema).map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(names).toEqual(expect.arrayContaining(['Claim', 'Party', 'Platform', 'Source', 'Taxon']));
  expect(names).not.toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^(DatasetRelease|Submission|Reading|TradeRow)$/),
    ]),
  );
});

describe('A row', () => {
  test('holds objects and lists in columns named by their ways, and lists of values in one cell', async () => {
    const { rows } = await rowsOf(
      'id,title,title.fr,demo,modes,legs.1.place,legs.3.place,legs.3.sequence,legs.3.proportion,period.from\n' +
        'trade-route:a, A ,"Un,\ntitre",TRUE,AIR_FREIGHT | SEA_FREIGHT,NA,VN,2,0.5,2018-10~\n',
    );
    expect(rows).toMatchObject([
      {
        line: 3,
        faults: [],
        raw: {
          id: 'trade-route:a',
          title: { en: 'A', fr: 'Un,\ntitre' },
          demo: 'true',
          modes: ['AIR_FREIGHT', 'SEA_FREIGHT'],
          legs: [{ place: 'NA' }, { place: 'VN', sequence: 2, proportion: 0.5 }],
          period: { from: '2018-10~' },
        },
      },
    ]);
    expect(rows[0]?.titleOf(['legs', 1, 'place'])).toBe('legs.3.place');
    expect(rows[0]?.titleOf(['summary'])).toBe('summary');
  });

  test.each([
    [
      'UTF-16 with semicolons',
      Buffer.from('\uFEFFid;title\ntrade-route:a;Écaille\n', 'utf16le'),
      ';',
    ],
    ['Latin-1 with tabs', Buffer.from('id\ttitle\ntrade-route:a\tÉcaille\n', 'latin1'), '\t'],
    ['titles above the header', 'My routes,\n\nid,title\ntrade-route:a,Écaille\n', ','],
  ])('is read from %s', async (_, content, separator) => {
    const read = await rowsOf(content);
    expect(read.separator).toBe(separator);
    expect(read.rows).toMatchObject([{ raw: { id: 'trade-route:a', title: { en: 'Écaille' } } }]);
  });

  test('takes decimal commas where that is said, and no formula, no surplus cell, no cell without a name', async () => {
    const header = 'id;legs.1.place;legs.1.proportion;\n';
    const comma = await rowsOf(`${header}trade-route:a;NA;0,5;\n`, { decimal: 'COMMA' });
    expect(comma.rows).toMatchObject([{ faults: [], raw: { legs: [{ proportion: 0.5 }] } }]);
    const { rows } = await rowsOf(
      `${header}trade-route:a;NA;0,5;\ntrade-route:b;=A1;;\ntrade-route:c;;;x\ntrade-route:d;;;;x\n`,
    );
    expect(rows.map(({ faults }) => faults.map(({ column }) => column))).toEqual([
      ['legs.1.proportion'],
      ['legs.1.place'],
      [''],
      ['(row)'],
    ]);
  });

  test('of objects in lines is read whatever its order, and refused where it is none', async () => {
    const deep = `{"id":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const { rows, separator } = await rowsOf(
      `{"title":"A","id":"trade-route:a"}\n\n${deep}\n"a"\n`,
    );
    expect(separator).toBe('\n');
    expect(rows.map(({ line, faults }) => [line, faults.map(({ wrong }) => wrong)])).toEqual([
      [1, []],
      [3, ['lists or objects within too many others']],
      [4, ['no object']],
    ]);
  });
});

describe('A header', () => {
  test.each([
    [
      'names what such records do not have',
      'id,titel.en',
      /"titel\.en" \(perhaps "title\.en" is meant\)/,
    ],
    ['counts from nought', 'id,legs.0.place', /"legs\.0\.place" \(perhaps "legs\.1\.place"/],
    ['names a prototype', 'id,__proto__', /"__proto__"/],
    ['has a column twice', 'id,title,title.en', /two columns for "title\.en"/],
    ['has no id', 'name,title', /no header of records of the type trade-route/],
  ])('is refused where it %s', async (_, header, message) => {
    await expect(rowsOf(`${header}\na,b,c\n`)).rejects.toThrow(message);
  });
});
