/**
 * Writes a generated graph into the database that the benchmark keeps for its size, or into the one
 * that NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD name, by the write path of the product:
 *
 *   node --import tsx test/bench/generate/load.ts --size XS|S|M|L
 *
 * The database is empty, or holds a part of the same graph from a load that was cut short.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { openHome } from '../home.js';
import { fillStore } from './fill-store.js';
import { sizeNamed } from './sizes.js';

const { values } = parseArgs({ options: { size: { type: 'string', default: 'S' } } });
const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;

const report = (line: string): boolean => process.stderr.write(`${line}\n`);
const size = sizeNamed(values.size);
if (uri !== undefined) {
  await fillStore({ uri, user, password }, size, report);
} else {
  const home = await openHome(size, { report });
  try {
    await fillStore(home, size, report);
  } finally {
    await home.stop();
  }
}
