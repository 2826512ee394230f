import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { ROOT } from '../places.js';
import { refused } from '../outcome.js';

const VERSION = /^\d+\.\d+\.\d+$/;
const count = z.number().int().min(0);

/** See `storeFacts`. */
const Facts = z.object({
  dataVersion: count,
  writes: count,
  chainHash: z.string().nullable(),
  nodes: count,
  relationships: count,
});

const Manifest = z.object({
  format: z.literal(1),
  product: z.string().regex(VERSION),
  neo4j: z.string().regex(VERSION),
  /** When the backup was made, in UTC. */
  at: z.iso.datetime(),
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  ...Facts.shape,
});

/** What stands in the JSON file beside an archive. */
export type Manifest = z.infer<typeof Manifest>;

export const manifestFile = (archive: string): string => `${archive}.json`;

export async function readManifest(archive: string): Promise<Manifest> {
  const file = manifestFile(archive);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw refused(
      `${file} cannot be read (${String((error as NodeJS.ErrnoException).code)}); "pangolink backup" writes it beside the archive, and both belong together.`,
    );
  });
  try {
    return Manifest.parse(JSON.parse(text));
  } catch (error) {
    throw refused(`${file} is not what "pangolink backup" writes; take it from the backup again.`, {
      cause: error,
    });
  }
}

/** Size and checksum of a file, read in a stream. */
export async function fingerprint(file: string): Promise<Pick<Manifest, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(file), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { bytes, sha256: hash.digest('hex') };
}

export async function productVersion(): Promise<string> {
  const text = await readFile(join(ROOT, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
