import { buildPangolinkSchema } from '../../src/api/schema.js';
import { Dice } from '../access/support/dice.js';
import { prepareHome, type PreparedHome } from './support/prepared-home.js';
import { Verdict } from './support/reckoning.js';
import { isClean, roundLine } from './support/report.js';
import { actsOf, playRound } from './support/round.js';
import { throwStrikes, told } from './support/strikes.js';

/*
 * The short form of `npm run test:faults`: the product on a database of its own, both killed outright
 * while six focal points submit.
 */

const LOAD = { focalPoints: 6, records: 3 };
const SEED = 20;

let prepared: PreparedHome;
const schema = await buildPangolinkSchema();

beforeAll(async () => {
  prepared = await prepareHome(schema, LOAD.focalPoints);
}, 120_000);

afterAll(() => prepared.remove());

test('whatever dies while focal points submit, each write is there once and whole or not at all', async () => {
  const strikes = throwStrikes(new Dice(SEED), actsOf(LOAD));
  const report = await playRound(schema, prepared, { load: LOAD, strikes });
  expect([roundLine(told(strikes), report), isClean(report)]).toEqual([expect.anything(), true]);
  // Two of the six give up at the first request that is not answered; all others come to an end.
  const atLeast = actsOf({ ...LOAD, focalPoints: 4 });
  expect(report.verdicts[Verdict.ACKNOWLEDGED].length).toBeGreaterThanOrEqual(atLeast);
}, 300_000);
