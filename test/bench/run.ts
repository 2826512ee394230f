/**
 * Holds Pangolink against the other ways to ask the same graph: the same store, indexes and answers,
 * in one run. questions.md says what is asked and of whom.
 *
 *   npm run bench -- --size S|M|L [--quick] [--systems a,b] [--questions a,b] [--rounds 3] [--seconds 10] [--recorded 64]
 *
 * Writes results/<size>.json, .md and .svg; a quick run, or one of a part, writes to .bench/results.
 * The database of a size is filled the first time and kept in .bench/<size>.
 */
import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { statementsOf } from '../../src/graph/prepare-store.js';
import { connectGraph } from '../../src/graph/graph.js';
import { AnswersDiffer } from './equality.js';
import { fillStore } from './generate/fill-store.js';
import { openHome, type Home } from './home.js';
import { measured } from './measure.js';
import { optionsOf, type Options } from './options.js';
import { PEERS } from './systems.js';
import { writeReport } from './report/write-report.js';

const options = optionsOf(process.argv.slice(2));
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interruption.abort(new Error('The benchmark was interrupted.'));
  });
}
const report = (line: string): void => {
  process.stderr.write(`${Math.round(performance.now() / 1000)} s: ${line}\n`);
};

await installPeers();
const home = await openHome(options.size, { report, signal: interruption.signal });
try {
  await fillStore(home, options.size, report);
  await makeIndexes(home);
  const results = await measured(home, options, { report, signal: interruption.signal });
  report(`The report is in ${await writeReport(results, folderOf(options))}`);
} catch (error) {
  if (!(error instanceof AnswersDiffer)) throw error;
  report(`${error.message}\nNothing was measured: figures of different answers mean nothing.`);
  process.exitCode = 1;
} finally {
  await home.stop();
}

/** Only a whole run that is long enough takes the place of the record of the day. */
function folderOf({ quick, out, systems, questions }: Options): string {
  if (out !== undefined) return path.resolve(out);
  const whole = optionsOf([]);
  const isWhole =
    systems.length === whole.systems.length && questions.length === whole.questions.length;
  return quick || !isWhole
    ? path.resolve(import.meta.dirname, '../../.bench/results')
    : path.join(import.meta.dirname, 'results');
}

async function installPeers(): Promise<void> {
  if (existsSync(path.join(PEERS, 'node_modules'))) return;
  report('Installing the systems that are compared ...');
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: PEERS });
}

/** The others may have any index that helps them. */
async function makeIndexes({ uri, user, password }: Home): Promise<void> {
  const file = path.join(PEERS, 'indexes.cypher');
  if (!existsSync(file)) return;
  const graph = connectGraph({ uri, user, password }, { statementTimeoutMs: 600_000 });
  try {
    const texts = statementsOf(await readFile(file, 'utf8'));
    for (const text of texts) await graph.database.runAlone(text);
    await graph.database.runAlone('CALL db.awaitIndexes(600)');
  } finally {
    await graph.close();
  }
}
