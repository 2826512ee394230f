import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ReleaseRefused } from './release-refused.js';

/** Far longer than what a record may say, and short enough to be held in memory. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** Whether a file of this name is compressed. */
export const isCompressed = (path: string): boolean => path.endsWith('.gz');

/** The lines of a file in UTF-8, as long as each ends; one that does not is not given. */
export async function* linesOf(path: string): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  try {
    for await (const chunk of chunksOf(path)) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
      if (rest.length > LONGEST_LINE) throw unreadable(path, 'a line of it does not end');
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined || error instanceof ReleaseRefused) throw error;
    throw unreadable(path, code, error);
  }
}

function chunksOf(path: string): Readable {
  const file = createReadStream(path);
  // What goes wrong is heard by whoever reads.
  return isCompressed(path) ? pipeline(file, createGunzip(), () => undefined) : file;
}

function unreadable(path: string, why: string, cause?: unknown): ReleaseRefused {
  return new ReleaseRefused(
    `${path} cannot be read as lines of text (${why}); see that it is there and whole, or take another copy of it.`,
    { cause },
  );
}
