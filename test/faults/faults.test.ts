import { buildPangolinkSchema } from '../../src/api/schema.js';
import { Dice } from '../access/support/dice.js';
import { Verdict } from './support/reckoning.js';
import { actsOf, playRound } from './support/round.js';
import { throwStrikes } from './support/strikes.js';

/*
 * The short form of `npm run test:faults`: the product on a database of its own, both killed outright
 * while six focal points submit.
 */

const LOAD = { focalPoints: 6, records: 3 };
const SEED = 20;

test('whatever dies while focal points submit, each write is there once and whole or not at all', async () => {
  const strikes = throwStrikes(new Dice(SEED), actsOf(LOAD));
  const report = await playRound(await buildPangolinkSchema(), { load: LOAD, strikes });
  expect(report).toMatchObject({
    verdicts: { LOST: [], DUPLICATED: [], HALF_WRITTEN: [] },
    illegal: [],
    broken: null,
  });
  expect(report.acts.filter(({ useless }) => useless !== null)).toEqual([]);
  // Two of the six give up at the first request that is not answered; all others come to an end.
  const atLeast = actsOf({ ...LOAD, focalPoints: 4 });
  expect(report.verdicts[Verdict.ACKNOWLEDGED].length).toBeGreaterThanOrEqual(atLeast);
});
