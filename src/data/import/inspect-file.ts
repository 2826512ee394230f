import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ImportRefused } from './import-refused.js';

/** Names as `TextDecoder` knows them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a file is, read once from its first byte to its last. */
export interface InspectedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the bytes as they stand, in hexadecimal digits. */
  readonly hash: string;
  readonly encoding: Encoding;
}

/** A line of a table is some hundred characters long; what is longer is no table. */
export const LONGEST_LINE_BYTES = 1024 * 1024;

const AS_CSV = 'save it as "CSV UTF-8" in the program that made it and give that file';

/** How files begin that are often taken for tables. */
const OTHER_FORMATS: readonly (readonly [string, string])[] = [
  ['504b0304', 'a workbook or a zip archive, which is not unpacked'],
  ['d0cf11e0', 'an old Excel workbook'],
  ['1f8b', 'packed by gzip; unpack it first'],
  ['25504446', 'a PDF'],
];

/**
 * Reads a file through in bounded memory. Without a byte order mark, what is valid UTF-8 is taken as
 * such and all else as Latin-1 (in its Windows form, which is a superset of what can be seen).
 * Throws `ImportRefused` as soon as it is clear that the file is no text in lines.
 */
export async function inspectFile(path: string, signal?: AbortSignal): Promise<InspectedFile> {
  await refuseWhatIsNoFile(path);
  const hash = createHash('sha256');
  const lines = lineMeter(path);
  const utf8 = utf8Meter();
  let encoding: Encoding | undefined;
  let bytes = 0;
  for await (const chunk of createReadStream(path, { signal, highWaterMark: 256 * 1024 })) {
    const buffer = chunk as Buffer;
    if (bytes === 0) {
      refuseOtherFormats(path, buffer);
      encoding = markedEncoding(buffer);
    }
    bytes += buffer.length;
    hash.update(buffer);
    lines(buffer);
    if (encoding === undefined) refuseBinary(path, buffer);
    utf8.take(buffer);
  }
  if (bytes === 0) throw new ImportRefused(`${path} is empty.`);
  const found = encoding ?? (utf8.isValid() ? 'utf-8' : 'windows-1252');
  return { path, bytes, hash: hash.digest('hex'), encoding: found };
}

async function refuseWhatIsNoFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new ImportRefused(`There is no file ${path}.`);
  if (!found.isFile()) throw new ImportRefused(`${path} is no file; give the path of a CSV file.`);
}

function refuseOtherFormats(path: string, start: Buffer): void {
  const [, what] =
    OTHER_FORMATS.find(([magic]) => start.toString('hex', 0, 4).startsWith(magic)) ?? [];
  if (what !== undefined) throw new ImportRefused(`${path} is ${what}; ${AS_CSV}.`);
}

/** By a byte order mark, or by the noughts that UTF-16 puts beside each plain letter. */
function markedEncoding(start: Buffer): Encoding | undefined {
  if (start.toString('hex', 0, 3) === 'efbbbf') return 'utf-8';
  if (start.toString('hex', 0, 2) === 'fffe') return 'utf-16le';
  if (start.toString('hex', 0, 2) === 'feff') return 'utf-16be';
  const sample = start.subarray(0, 512);
  const noughts = (odd: number) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (noughts(1) > sample.length / 4) return 'utf-16le';
  return noughts(0) > sample.length / 4 ? 'utf-16be' : undefined;
}

function refuseBinary(path: string, buffer: Buffer): void {
  if (buffer.includes(0)) throw new ImportRefused(`${path} is no text; ${AS_CSV}.`);
}

/** Refuses what has no end of a line for too long. */
function lineMeter(path: string): (buffer: Buffer) => void {
  let line = 1;
  let length = 0;
  return (buffer) => {
    const first = buffer.indexOf(10);
    length += first === -1 ? buffer.length : first;
    if (length > LONGEST_LINE_BYTES) {
      throw new ImportRefused(
        `${path} has a line of more than ${LONGEST_LINE_BYTES} bytes, about line ${line}; it is no table in lines.`,
      );
    }
    if (first === -1) return;
    length = buffer.length - buffer.lastIndexOf(10) - 1;
    for (let at = first; at !== -1; at = buffer.indexOf(10, at + 1)) line += 1;
  };
}

function utf8Meter() {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let valid = true;
  const attempt = (decode: () => void) => {
    if (!valid) return;
    try {
      decode();
    } catch {
      valid = false;
    }
  };
  return {
    take: (buffer: Buffer) => {
      attempt(() => decoder.decode(buffer, { stream: true }));
    },
    isValid: () => {
      attempt(() => decoder.decode());
      return valid;
    },
  };
}
