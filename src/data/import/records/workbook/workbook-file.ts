import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { ImportRefused } from '../../import-refused.js';
import { type InspectedFile } from '../../inspect-file.js';
import { MOST_BYTES } from '../bounds.js';
import { readWorkbook, type RecordWorkbook } from './read-workbook.js';

const ZIP = '504b0304';

/** Whether a file begins like a workbook; what is no file is looked at by those who refuse it. */
export async function isWorkbook(path: string): Promise<boolean> {
  const handle = await open(path).catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const start = Buffer.alloc(4);
    const { bytesRead } = await handle.read(start, 0, 4, 0);
    return start.toString('hex', 0, bytesRead) === ZIP;
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}

export interface WorkbookFile extends InspectedFile {
  readonly workbook: RecordWorkbook;
}

/** Reads a workbook, of which nothing is unpacked before its size is known. */
export async function openWorkbook(path: string): Promise<WorkbookFile> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) {
    throw new ImportRefused(
      `${path} has ${size} bytes; records are taken from files of at most ${MOST_BYTES}. Divide it.`,
    );
  }
  const packed = await readFile(path);
  return {
    path,
    bytes: packed.length,
    hash: createHash('sha256').update(packed).digest('hex'),
    encoding: 'utf-8',
    workbook: await readWorkbook(path, packed),
  };
}
