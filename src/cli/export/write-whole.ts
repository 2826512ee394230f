import { open, rename, rm } from 'node:fs/promises';
import { type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { StartFailure } from '../../neo4j/start-failure.js';

export interface WholeFile {
  readonly output: string;
  readonly signal: AbortSignal;
  readonly isCompressed?: boolean;
}

/** A file that bears its name is whole: it is written beside it, for its owner alone, and moved there. */
export async function writeWhole(
  body: Readable,
  { output, signal, isCompressed = false }: WholeFile,
): Promise<void> {
  const beside = `${output}.part`;
  try {
    await rm(beside, { force: true });
    const file = await open(beside, 'wx', 0o600);
    const through = isCompressed ? [createGzip()] : [];
    await pipeline([body, ...through, file.createWriteStream({ flush: true })], { signal });
    await rename(beside, output);
  } catch (error) {
    await rm(beside, { force: true });
    const { code, message } = error as { code?: string; message: string };
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
      throw new StartFailure(`${output} cannot be written: ${message}.`, { cause: error });
    }
    throw error;
  }
}
