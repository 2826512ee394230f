import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ImportKind } from '../../../src/data/import/kind.js';
import { type KnownSubjects, type Subject } from '../../../src/data/import/known-subjects.js';
import { inspectFile } from '../../../src/data/import/inspect-file.js';
import { type DecimalMark } from '../../../src/data/import/read-cells.js';
import { readRows } from '../../../src/data/import/read-rows.js';
import { openTable } from '../../../src/data/import/read-table.js';

/** A folder for the files of one test file. */
export interface Files {
  write(name: string, content: string | Buffer): Promise<string>;
  delete(): Promise<void>;
}

export async function temporaryFiles(): Promise<Files> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pangolink-import-'));
  return {
    write: async (name, content) => {
      const file = path.join(folder, name);
      await writeFile(file, content);
      return file;
    },
    delete: () => rm(folder, { recursive: true, force: true }),
  };
}

const subject = (id: string, name: string): Subject => ({ id, name });

const PLACES: Readonly<Record<string, Subject>> = {
  NA: subject('party:NA', 'Namibia'),
  CI: subject('party:CI', "Côte d'Ivoire"),
  CD: subject('party:CD', 'Democratic Republic of the Congo'),
};

/** A graph that knows three States, a site and a platform. */
export const KNOWN: KnownSubjects = {
  isListedCode: (code) => ['NA', 'CI', 'CD', 'YU', 'XX'].includes(code),
  byCode: (code) => PLACES[code],
  byAlpha3: (code) => PLACES[{ NAM: 'NA', CIV: 'CI', COD: 'CD' }[code.toUpperCase()] ?? ''],
  byName: (name) => Object.values(PLACES).find((place) => place.name === name),
  site: (code) =>
    code === 'ETO'
      ? { ...subject('mike-site:ETO', 'Etosha'), jurisdiction: { ...PLACES['NA']!, code: 'NA' } }
      : undefined,
  platform: (name) => (name === 'WeChat' ? subject('platform:wechat', name) : undefined),
  taxon: (name) =>
    ['Manis javanica', 'Manis pusilla'].includes(name)
      ? subject('taxon:manis-javanica', 'Manis javanica')
      : undefined,
};

/** What becomes of each row of a file. */
export async function rowsOf(file: string, kind: ImportKind, decimal: DecimalMark = 'POINT') {
  const table = await openTable(await inspectFile(file), kind.layouts);
  const rows = [];
  for await (const row of readRows(table, { known: KNOWN, decimal })) rows.push(row);
  return { table, rows };
}
