import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { csvLine } from '../csv-line.js';
import { ImportRefused } from './import-refused.js';
import { type CellFault } from './read-cells.js';

const HEADER = ['line', 'column', 'value', 'what is wrong', 'what would be right'];

/** Longer values are cut: the line and the column say where the whole stands. */
const VALUE_SHOWN = 200;

/** A CSV report on rows that were refused; there is none where no row was. */
export interface RefusalReport {
  readonly path: string;
  readonly refuse: (line: number, faults: readonly CellFault[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Writes the report beside the file, in place of that of an earlier run. */
export function refusalReport(path: string): RefusalReport {
  let stream: WriteStream | undefined;
  const write = async (cells: readonly string[]): Promise<void> => {
    if (stream?.write(csvLine(cells)) === false) await once(stream, 'drain');
  };
  const opened = async (): Promise<void> => {
    if (stream !== undefined) return;
    stream = createWriteStream(path);
    await once(stream, 'open').catch((error: unknown) => {
      throw new ImportRefused(
        `The report on refused rows cannot be written to ${path}; name another place with --report.`,
        { cause: error },
      );
    });
    await write(HEADER);
  };
  return {
    path,
    refuse: async (line, faults) => {
      await opened();
      for (const { column, value, wrong, right } of faults) {
        await write([String(line), column, value.slice(0, VALUE_SHOWN), wrong, right]);
      }
    },
    close: async () => {
      if (stream === undefined) return rm(path, { force: true });
      stream.end();
      await finished(stream);
    },
  };
}
