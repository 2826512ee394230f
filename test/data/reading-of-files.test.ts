import 'reflect-metadata';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ImportRefused } from '../../src/data/import/import-refused.js';
import { inspectFile } from '../../src/data/import/inspect-file.js';
import { internetUse } from '../../src/data/import/kinds/internet-use.js';
import { mikeCarcasses } from '../../src/data/import/kinds/mike-carcasses.js';
import { platformUsers } from '../../src/data/import/kinds/platform-users.js';
import { rhinoPoaching } from '../../src/data/import/kinds/rhino-poaching.js';
import { rowsOf, temporaryFiles, type Files } from './support/import-samples.js';

let files: Files;

beforeAll(async () => {
  files = await temporaryFiles();
});

afterAll(() => files.delete());

const MIKE =
  'UNRegion,SubregionName,SubregionID,CountryName,CountryCode,MIKEsiteID,MIKEsiteName,year,TotalNumberOfCarcasses,NumberOfIllegalCarcasses,Comments';
const mikeRow = (country: string, comment = '', figures = '2018,4,1') =>
  `Africa,"Southern Africa",FS,${country},NA,ETO,Etosha,${figures},${comment}`;

const RHINOS = 'Entity,Year,"Rhinos Poached (AfRSG, 2019)"';

const utf16 = (text: string, mark: boolean): Buffer =>
  Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');

describe('The encoding of a file', () => {
  const text = `${RHINOS}\nCôte d'Ivoire,2018,3\n`;

  test.each([
    ['UTF-8', 'utf-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', 'utf-8', Buffer.from(`\uFEFF${text}`)],
    ['UTF-8 with accents apart', 'utf-8', Buffer.from(text.normalize('NFD'))],
    ['UTF-16 with a mark', 'utf-16le', utf16(text, true)],
    ['UTF-16 without one', 'utf-16le', utf16(text, false)],
    ['UTF-16, the larger byte first', 'utf-16be', utf16(text, true).swap16()],
    ['Latin-1', 'windows-1252', Buffer.from(text, 'latin1')],
  ])('is found: %s', async (name, encoding, content) => {
    const { table, rows } = await rowsOf(await files.write('encoding.csv', content), rhinoPoaching);
    expect([name, table.encoding]).toEqual([name, encoding]);
    expect(rows).toMatchObject([
      { outcome: 'ACCEPTED', observations: [{ subject: { id: 'party:CI' }, value: 3 }] },
    ]);
  });
});

describe('The separator of a file', () => {
  test.each([',', ';', '\t', '|'])('is found: %j', async (separator) => {
    const text = ['geo,time,internet_users', 'nam,2018,51'].join('\r\n').replaceAll(',', separator);
    const { table, rows } = await rowsOf(await files.write('separator.csv', text), internetUse);
    expect(table.separator).toBe(separator);
    expect(rows).toMatchObject([{ observations: [{ year: 2018, value: 51 }] }]);
  });
});

describe('What spreadsheets and publishers do to cells', () => {
  const one = async (row: string, decimal: 'POINT' | 'COMMA' = 'POINT') => {
    const file = await files.write('cells.csv', `geo;time;internet_users\n${row}\n`);
    return (await rowsOf(file, internetUse, decimal)).rows[0];
  };

  test('NA is Namibia where a code stands, and no figure where a figure stands', async () => {
    const file = await files.write('na.csv', `${MIKE}\n${mikeRow('Namibia')}\n`);
    expect((await rowsOf(file, mikeCarcasses)).rows).toMatchObject([
      { outcome: 'ACCEPTED', observations: [{ countsIn: { id: 'party:NA' }, value: 0.25 }] },
    ]);
    expect(await one('nam;2018;NA')).toMatchObject({
      outcome: 'REFUSED',
      faults: [{ column: 'internet_users', value: 'NA', right: expect.stringContaining('empty') }],
    });
  });

  test('spaces at the ends of cells, no-break ones too, are no part of them', async () => {
    expect(await one(' nam\u00A0; 2018 ;51.5 ')).toMatchObject({
      observations: [{ subject: { id: 'party:NA' }, year: 2018, value: 51.5 }],
    });
  });

  test('a quoted cell may hold separators, quotation marks and ends of lines', async () => {
    const comment = '"one, two\nand ""three"""';
    const next = mikeRow('Namibia', '', '2019,4,x');
    const text = `${MIKE}\n${mikeRow('Namibia', comment)}\n${next}\n`;
    const { rows } = await rowsOf(await files.write('quoted.csv', text), mikeCarcasses);
    expect(rows).toMatchObject([
      { observations: [{ note: 'one, two\nand "three"' }] },
      { outcome: 'REFUSED', line: 4 },
    ]);
  });

  test('a decimal comma is read where it was announced, and never guessed', async () => {
    expect(await one('nam;2018;51,5', 'COMMA')).toMatchObject({ observations: [{ value: 51.5 }] });
    expect(await one('nam;2018;51,5')).toMatchObject({
      outcome: 'REFUSED',
      faults: [{ right: expect.stringContaining('--decimal comma') }],
    });
    expect(await one('nam;2018;51.5', 'COMMA')).toMatchObject({ outcome: 'REFUSED' });
  });

  test.each([
    ['2018-01-01', '51', 'time', /date/],
    ['Jan-18', '51', 'time', /date/],
    ['43101', '51', 'time', /no year/],
    ['2018', '02-Jul', 'internet_users', /date/],
    ['2018', '1,234', 'internet_users', /decimal mark/],
    ['2018', '1 234', 'internet_users', /decimal mark/],
    ['2018', '1.00E+01', 'internet_users', /shortened/],
    ['2018', '=1+1', 'internet_users', /formula/],
    ['2018', '..', 'internet_users', /no number/],
    ['2018', '101', 'internet_users', /out of bounds/],
    ['2018', '-1', 'internet_users', /out of bounds/],
    ['1.8', '51', 'time', /no year/],
  ])('year %j and figure %j are refused in %s', async (year, figure, column, wrong) => {
    const row = await one(`nam;${year};${figure}`);
    expect(row).toMatchObject({ outcome: 'REFUSED', faults: [{ column }] });
    expect(row?.outcome === 'REFUSED' && row.faults[0]?.wrong).toMatch(wrong);
  });

  test('a formula in place of a name is refused', async () => {
    const file = await files.write('formula.csv', `${RHINOS}\n"=HYPERLINK(""x"")",2018,3\n`);
    expect((await rowsOf(file, rhinoPoaching)).rows).toMatchObject([
      { outcome: 'REFUSED', faults: [{ wrong: 'a formula' }, { column: 'Entity' }] },
    ]);
  });

  test('a row with too many cells is refused; empty ones at its end are left out', async () => {
    expect(await one('nam;2018;51;;')).toMatchObject({ outcome: 'ACCEPTED' });
    expect(await one('nam;2018;51;7')).toMatchObject({
      outcome: 'REFUSED',
      faults: [{ column: '(row)', value: '4' }],
    });
  });

  test('an unknown platform is refused, an empty figure left out', async () => {
    const text = 'Entity,Year,Monthly active users (x)\nNowhere,2018,3\nWeChat,2018,\n';
    const { rows } = await rowsOf(await files.write('users.csv', text), platformUsers);
    expect(rows).toMatchObject([
      { outcome: 'REFUSED', faults: [{ column: 'Entity', value: 'Nowhere' }] },
      { outcome: 'LEFT_OUT', reason: 'no figure' },
    ]);
  });

  test('a site in another State than the graph has it in is refused', async () => {
    const text = `${MIKE}\n${mikeRow('Namibia').replace(',NA,', ',ZM,')}\n`;
    const { rows } = await rowsOf(await files.write('site.csv', text), mikeCarcasses);
    expect(rows).toMatchObject([{ outcome: 'REFUSED', faults: [{ value: 'ZM', right: 'NA' }] }]);
  });

  test('more illegally killed than found is refused', async () => {
    const text = `${MIKE}\n${mikeRow('Namibia', '', '2018,1,4')}\n`;
    const { rows } = await rowsOf(await files.write('more.csv', text), mikeCarcasses);
    expect(rows).toMatchObject([{ outcome: 'REFUSED', faults: [{ value: '4' }] }]);
  });
});

describe('The layout of the World Bank', () => {
  const above =
    '\uFEFF"Data Source","World Development Indicators",\n\n"Last Updated Date","2026-06-01",\n\n';
  const header = '"Country Name","Country Code","Indicator Name","Indicator Code","1990","1991",\n';
  const row = (code: string, figures: string, indicator = 'IT.NET.USER.ZS') =>
    `"x","${code}","Individuals using the Internet (% of population)","${indicator}",${figures},\n`;

  test('has titles above its header and one column for each year; sums are left out', async () => {
    const text = above + header + row('NAM', '"","0.5"') + row('AFE', '"1","2"');
    const { table, rows } = await rowsOf(await files.write('wb.csv', text), internetUse);
    expect(table.layout.name).toBe('World Bank');
    expect(rows).toMatchObject([
      { line: 6, observations: [{ year: 1991, value: 0.5, subject: { id: 'party:NA' } }] },
      { outcome: 'LEFT_OUT', reason: 'sum or rest of several places' },
    ]);
  });

  test('another indicator is refused', async () => {
    const text = above + header + row('NAM', '"","5"', 'SP.POP.TOTL');
    const { rows } = await rowsOf(await files.write('wb.csv', text), internetUse);
    expect(rows).toMatchObject([{ outcome: 'REFUSED', faults: [{ right: 'IT.NET.USER.ZS' }] }]);
  });
});

describe('What is no table is refused as a whole', () => {
  test.each([
    ['a zip archive', Buffer.from('504b03040a', 'hex'), /zip archive/],
    ['an old workbook', Buffer.from('d0cf11e0a1b1', 'hex'), /old Excel/],
    ['a packed file', Buffer.from('1f8b0800', 'hex'), /gzip/],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /no text/],
    ['nothing', '', /empty/],
    ['JSON', '{"geo":"nam"}', /no header of Gapminder/],
    ['a table of something else', 'a,b,c\n1,2,3\n', /its first line is "a,b,c"/],
  ])('%s', async (_, content, message) => {
    const file = await files.write('other.csv', content);
    await expect(rowsOf(file, internetUse)).rejects.toThrow(ImportRefused);
    await expect(rowsOf(file, internetUse)).rejects.toThrow(message);
  });

  test('a folder, and a file that is not there', async () => {
    await expect(inspectFile(path.dirname(await files.write('a', 'a')))).rejects.toThrow(/no file/);
    await expect(inspectFile('/nowhere/at/all.csv')).rejects.toThrow(/There is no file/);
  });

  test('a quotation mark that nothing closes', async () => {
    const file = await files.write('open.csv', 'geo,time,internet_users\n"nam,2018,51\n');
    await expect(rowsOf(file, internetUse)).rejects.toThrow(/none closes it/);
  });

  test('a row that a missing quotation mark makes longer than any row is', async () => {
    const rows = 'nam,2018,51\n'.repeat(100_000);
    const file = await files.write('long.csv', `geo,time,internet_users\n"${rows}`);
    await expect(rowsOf(file, internetUse)).rejects.toThrow(/a row has more than/);
  });

  test('a line without an end is refused after its first megabyte, however long it is', async () => {
    const file = await files.write('line.csv', 'geo,time,internet_users\n');
    await appended(file, Buffer.alloc(1024 * 1024, 'x'), 64);
    const before = process.memoryUsage().rss;
    const begun = performance.now();
    await expect(rowsOf(file, internetUse)).rejects.toThrow(/a line of more than 1048576 bytes/);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });
});

async function appended(file: string, part: Buffer, times: number): Promise<void> {
  const stream = createWriteStream(file, { flags: 'a' });
  for (let count = 0; count < times; count += 1) stream.write(part);
  await new Promise<void>((resolve) => {
    stream.end(resolve);
  });
}
