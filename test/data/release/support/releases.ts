import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { type GraphQLSchema } from 'graphql';
import { type Progress } from '../../../../src/data/import/context.js';
import { endLoad, loadRelease } from '../../../../src/data/release/load-release.js';
import { proveRelease } from '../../../../src/data/release/prove-release.js';
import { headerOf } from '../../../../src/data/release/read-release.js';
import { storeForm } from '../../../../src/data/release/store-form.js';
import { releaseText } from '../../../../src/data/release/write-release.js';
import { type Database } from '../../../../src/graph/database.js';

const SCHEMA = path.resolve(import.meta.dirname, '../../../../schema');

export interface Store {
  readonly database: Database;
  readonly schema: GraphQLSchema;
}

/** The text of a release of all that stands in a database. */
export async function releaseOf({ database, schema }: Store): Promise<string> {
  const pages: string[] = [];
  for await (const text of releaseText({ database, schema, software: '0.1.0' })) pages.push(text);
  return pages.join('');
}

export async function fileOf(folder: string, text: string): Promise<string> {
  const file = path.join(folder, 'release.jsonl');
  await writeFile(file, text);
  return file;
}

interface Watching {
  readonly signal?: AbortSignal;
  readonly progress?: (progress: Progress) => void;
}

/** Loads a release as the command does, but for the walk through the chains. */
export async function load(
  { database, schema }: Store,
  file: string,
  { signal = new AbortController().signal, ...shown }: Watching = {},
): Promise<void> {
  const form = storeForm(schema);
  const release = { path: file, header: await headerOf(file) };
  await proveRelease(release, form, { signal, ...shown });
  await loadRelease({ database, form, schemaFolder: SCHEMA }, release, { signal, ...shown });
  await endLoad(database);
}

/** All that stands in a database, read by nothing of what reads it for a release. */
export async function allOf(database: Database): Promise<readonly (readonly string[])[]> {
  const types = (of: string) => `[name IN keys(${of}) | [name, valueType(${of}[name])]]`;
  const nodes = await database.read(`MATCH (n) RETURN labels(n), properties(n), ${types('n')}`, {});
  const relationships = await database.read(
    `MATCH (n)-[r]->(m) RETURN type(r), n.id, n.stateId, m.id, m.stateId, properties(r), ${types('r')}`,
    {},
  );
  return [nodes, relationships].map((rows) => rows.map(inOneOrder).sort());
}

/** The labels of a node and the names of its properties stand in no order. */
const inOneOrder = (row: readonly unknown[]): string =>
  said(row.map((value) => (Array.isArray(value) ? value.map(said).sort() : value)));

/** Tells apart what JSON does not: 0 and -0, and what is no number. */
const said = (value: unknown): string =>
  inspect(value, { sorted: true, depth: null, maxArrayLength: null, maxStringLength: null });
