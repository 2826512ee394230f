import path from 'node:path';
import { type ImportContext } from '../../../src/data/import/context.js';
import { readFamilies } from '../../../src/data/import/families.js';
import { importFile, type ImportOrder } from '../../../src/data/import/import-file.js';
import { knownSubjects } from '../../../src/data/import/known-subjects.js';
import { type SeededGraph } from '../../support/seeded-graph.js';

const SEEDS = path.resolve(import.meta.dirname, '../../../seeds');

type Said = Pick<ImportOrder, 'kind' | 'path'> & Partial<ImportOrder> & Partial<ImportContext>;

/** Imports a file into a graph as the command does. */
export async function importInto(
  { graph: { database }, schema }: SeededGraph,
  { kind, path: file, strict = false, edition, ...context }: Said,
) {
  return importFile(
    {
      database,
      schema,
      known: await knownSubjects(database),
      families: await readFamilies(SEEDS),
      decimal: 'POINT',
      ...context,
    },
    { kind, path: file, strict, ...(edition === undefined ? {} : { edition }) },
  );
}

/** All that imports leave in a graph, but for the instants at which they did. */
export async function leftBehind({ graph: { database } }: SeededGraph): Promise<unknown> {
  const said = (label: string, relation: string) =>
    database.read(
      `MATCH (n:${label}) OPTIONAL MATCH (n)-[:${relation}]->(m)
       RETURN n.id, n.contentHash, m.id ORDER BY n.id, n.contentHash, m.id`,
      {},
    );
  return {
    readings: await said('Reading', 'RELEASED_IN'),
    past: await said('PastReading', 'RELEASED_IN'),
    series: await said('Series', 'MEASURES'),
    releases: await said('DatasetRelease', 'SUPERSEDES'),
    states: await database.read('MATCH (s:State) RETURN s.id, count(s) ORDER BY s.id', {}),
    writes: await database.read('MATCH (w:WriteSequence) RETURN w.value', {}),
  };
}
