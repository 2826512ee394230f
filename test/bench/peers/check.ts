/**
 * Compares the answers of the peers with those of Pangolink to all questions with all sets of parameters,
 * on one database that holds a generated graph. Prints each first difference; ends with 1 where there
 * is one.
 *
 *   NEO4J_URI=... NEO4J_USER=... NEO4J_PASSWORD=... \
 *     node --import tsx test/bench/peers/check.ts --size S [--systems a,b] [--questions a,b]
 */
import { parseArgs } from 'node:util';
import { refuseDifferences } from '../equality.js';
import { sizeNamed } from '../generate/sizes.js';
import { SETS } from '../parameters.js';
import { QUESTION_NAMES, type QuestionName } from '../questions.js';
import { type RunningSystem, startSystem, SYSTEMS, type SystemName } from '../systems.js';
import { databaseAddress } from './settings.js';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'S' },
    systems: { type: 'string', default: SYSTEMS.filter((name) => name !== 'pangolink').join(',') },
    questions: { type: 'string', default: QUESTION_NAMES.join(',') },
  },
});
const bounds = { size: sizeNamed(values.size), sets: SETS, longestMs: Infinity };
const names = values.systems.split(',') as SystemName[];

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Whether a peer answers a question with all sets as Pangolink does. */
async function isEqual(name: QuestionName, pangolink: RunningSystem, peer: RunningSystem) {
  try {
    const sets = await refuseDifferences(name, [pangolink, peer], bounds);
    say(`${name}, ${peer.name}: equal for ${sets} sets`);
    return true;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AnswersDiffer') throw error;
    say(error.message);
    return false;
  }
}

const running: RunningSystem[] = [];
try {
  for (const name of ['pangolink' as const, ...names]) {
    running.push(await startSystem(name, databaseAddress()));
  }
  const [pangolink, ...peers] = running as [RunningSystem, ...RunningSystem[]];
  for (const name of values.questions.split(',') as QuestionName[]) {
    for (const peer of peers) {
      if (!(await isEqual(name, pangolink, peer))) process.exitCode = 1;
    }
  }
} finally {
  for (const system of running) await system.stop();
}
