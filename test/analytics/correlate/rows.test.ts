import { describe, expect, test } from '@jest/globals';
import {
  ExclusionReason,
  type HeldReading,
} from '../../../src/analytics/correlate/observations.js';
import { Transformation } from '../../../src/analytics/correlate/transformed.js';
import { asked, codesOf, exposures, outcomes, series, YEARS } from './made-up-readings.js';

describe('rows', () => {
  test('are in order whatever the order of what was read, and so is the answer', async () => {
    const plain = await asked();
    const turned = await asked(
      {},
      { outcome: [...outcomes].reverse(), exposure: [...exposures].reverse() },
    );
    expect(turned).toEqual(plain);
  });

  test('that cannot be used stand among the excluded, each with its reason', async () => {
    const [first, ...others] = outcomes;
    const bad = (changes: Partial<HeldReading>, i: number): HeldReading => ({
      ...first!.readings[i]!,
      ...changes,
    });
    const readings = [
      bad({ status: 'NO_DENOMINATOR', value: null, denominator: 0 }, 0),
      bad({ status: 'CONFLICTING' }, 1),
      bad({ n: 30 }, 2),
      bad({ n: -1 }, 3),
      bad({ n: null, value: null }, 4),
      bad({ n: 1, denominator: 2 }, 5),
      ...first!.readings.slice(6),
      { ...first!.readings[7]!, id: 'reading:again' },
    ];
    const { exclusions, tally } = await asked(
      { leastDenominator: 5 },
      { outcome: [{ ...first!, readings }, ...others], exposure: exposures.slice(0, 5) },
    );
    expect(exclusions.filter(({ subjectId }) => subjectId === first!.subject)).toMatchObject([
      { year: 2003, reason: 'NO_DENOMINATOR' },
      { year: 2004, reason: 'CONFLICTING' },
      { year: 2005, reason: 'IMPOSSIBLE_VALUE' },
      { year: 2006, reason: 'IMPOSSIBLE_VALUE' },
      { year: 2007, reason: 'NO_VALUE' },
      { year: 2008, reason: 'BELOW_LEAST_DENOMINATOR' },
      { year: 2010, reason: 'REPEATED' },
      { year: 2010, reason: 'REPEATED' },
    ]);
    const ofLast = exclusions.filter(({ subjectId }) => subjectId === 'party:KE');
    expect(new Set(ofLast.map(({ reason }) => reason))).toEqual(new Set(['NO_EXPOSURE']));
    expect(tally.readings).toBe(tally.used + tally.excluded);
  });

  test('of another frame than most are left out and told', async () => {
    const [first, ...others] = outcomes;
    const answer = await asked({}, { outcome: [{ ...first!, frame: 'other' }, ...others] });
    expect(answer.exclusions.map(({ reason }) => reason)).toEqual(YEARS.map(() => 'FRAME_DIFFERS'));
    expect(codesOf(answer)).toContain('FRAME_DIFFERS');
  });

  test('of yearly changes need the year before, and logarithms a value above zero', async () => {
    const gapped = outcomes.map((each) => ({
      ...each,
      readings: each.readings.filter(({ year }) => year !== 2007),
    }));
    const changes = await asked(
      { transformation: Transformation.FIRST_DIFFERENCES },
      { outcome: gapped },
    );
    const without = changes.exclusions.filter(
      ({ reason }) => reason === ExclusionReason.NO_YEAR_BEFORE,
    );
    expect(new Set(without.map(({ year }) => year))).toEqual(new Set([2003, 2008]));
    const none = series('party:ZW', [0, 1, 2, 3, 4, 5], { carcasses: 5 });
    const logs = await asked(
      { transformation: Transformation.LOG },
      { outcome: [none], exposure: [series('party:ZW', [1, 2, 4, 8, 16, 32])] },
    );
    expect(logs.exclusions).toMatchObject([{ year: 2003, reason: 'NO_LOGARITHM' }]);
  });
});
