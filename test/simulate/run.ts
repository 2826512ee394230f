/**
 * Plants truths in made-up data and counts how often the analyses find them, claim what is not there,
 * or miss the value with their interval:
 *
 *   npm run simulate -- [--quick] [--seed <number>] [--out <folder>] [--only <scenario>]
 *
 * Writes simulation.md and simulation.svg into the folder, and ends with 1 where a figure lies outside of
 * what chance allows.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isWithin, plotOf, tableOf } from './report.js';
import { type SimulationRow } from './scenario.js';
import { SCENARIOS } from './scenarios.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '2017' },
    out: { type: 'string', default: 'test/simulate/results' },
    only: { type: 'string' },
  },
});

const seed = Number(values.seed);
if (!Number.isInteger(seed)) throw new Error('--seed must be a whole number.');
const chosen = SCENARIOS.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  throw new Error(`--only takes one of ${SCENARIOS.map(({ name }) => name).join(', ')}.`);
}

const rows: SimulationRow[] = [];
for (const { name, runs, run } of chosen) {
  const began = Date.now();
  const report = (line: string) => process.stderr.write(`${name}: ${line}\n`);
  rows.push(...run({ runs: values.quick ? runs.quick : runs.full, seed, report }));
  report(`done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

await mkdir(values.out, { recursive: true });
await writeFile(join(values.out, 'simulation.md'), tableOf(rows));
await writeFile(join(values.out, 'simulation.svg'), plotOf(rows));
process.stdout.write(tableOf(rows));
process.exitCode = rows.every(isWithin) ? 0 : 1;
