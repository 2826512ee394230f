/**
 * Writes the printed schema to schema/schema.graphql. With --check it writes nothing and fails where
 * the file differs from the classes.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildPangolinkSchema } from './schema.js';

const FILE = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));

const text = `${printSchema(lexicographicSortSchema(await buildPangolinkSchema()))}\n`;
if (process.argv.includes('--check')) await check();
else await write();

async function check(): Promise<void> {
  const stored = await readFile(FILE, 'utf8').catch(() => '');
  if (stored === text) return;
  process.stderr.write('schema/schema.graphql is not up to date; run "npm run schema".\n');
  process.exitCode = 1;
}

async function write(): Promise<void> {
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, text);
}
