/**
 * Lets 50 focal points submit 20 records each at once, first undisturbed, then in rounds in which the
 * database and the API are killed at random moments, and prints what became of every write:
 *
 *   npm run test:faults -- [--rounds 20] [--seed <number>] [--focal-points 50] [--records 20]
 *
 * Ends with 1 unless nothing was lost, duplicated or half-written, every state is a legal one and the
 * audit chains hold.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { buildPangolinkSchema } from '../../src/api/schema.js';
import { Dice } from '../access/support/dice.js';
import { isClean, closingTable, roundLine, speedLines } from './support/report.js';
import { actsOf, playRound, type RoundReport } from './support/round.js';
import { throwStrikes, told } from './support/strikes.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
    'focal-points': { type: 'string', default: '50' },
    records: { type: 'string', default: '20' },
  },
});

const rounds = Number(values.rounds);
const seed = Number(values.seed);
const load = { focalPoints: Number(values['focal-points']), records: Number(values.records) };
for (const [name, value] of Object.entries({ rounds, seed, ...load })) {
  if (!Number.isInteger(value)) throw new Error(`${name} must be a whole number.`);
}

const say = (line: string) => process.stdout.write(`${line}\n`);

say(`${load.focalPoints} focal points with ${load.records} records each, seed ${seed}.`);
const schema = await buildPangolinkSchema();
const dice = new Dice(seed);
const reports: RoundReport[] = [];
const undisturbed = await playRound(schema, { load, strikes: null });
say(roundLine('Undisturbed', undisturbed));
for (const line of speedLines(undisturbed)) say(line);
reports.push(undisturbed);
for (let round = 1; round <= rounds; round += 1) {
  const strikes = throwStrikes(dice, actsOf(load));
  const report = await playRound(schema, { load, strikes });
  say(roundLine(`Round ${round} of ${rounds}, ${told(strikes)}`, report));
  reports.push(report);
}
say(closingTable(reports));
process.exitCode = reports.every(isClean) ? 0 : 1;
