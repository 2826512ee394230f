import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Variant } from '../../../src/analytics/correlate/fit-plan.js';
import { type HeldReading } from '../../../src/analytics/correlate/observations.js';
import { PermutationScheme } from '../../../src/analytics/correlate/permutation-draws.js';
import { Transformation } from '../../../src/analytics/correlate/transformed.js';
import { CorrelationMethod } from '../../../src/analytics/statistics/correlation.js';
import { Indicator } from '../../../src/domain/series/indicator.js';
import {
  asked,
  codesOf,
  exposures,
  noiseOf,
  outcomes,
  PLACES,
  series,
  YEARS,
} from './made-up-readings.js';

describe('what data cannot answer has a status', () => {
  test('nothing at all', async () => {
    const answer = await asked({}, { outcome: [], exposure: [] });
    expect(answer.level.coefficient).toMatchObject({ value: null, status: 'INSUFFICIENT_DATA' });
    expect(answer.within.linear.estimate).toMatchObject({ reason: 'EMPTY' });
    expect(answer.level.permutation.p.status).toBe('INSUFFICIENT_DATA');
    expect(answer.influence).toEqual([]);
  });

  test('one jurisdiction', async () => {
    const answer = await asked({}, { outcome: outcomes.slice(0, 1) });
    expect(answer.level.coefficient.interval).toBeNull();
    expect(answer.between).toMatchObject({ status: 'INSUFFICIENT_DATA', n: 1 });
    expect(answer.within.linear.estimate.value).toBeNull();
    expect(answer.level.permutation.p).toMatchObject({ reason: 'TOO_FEW_ARRANGEMENTS' });
  });

  test('a constant exposure, and one that all jurisdictions share', async () => {
    const constant = await asked(
      {},
      {
        exposure: PLACES.map((p) =>
          series(
            p,
            YEARS.map(() => 5),
          ),
        ),
      },
    );
    expect(constant.level.coefficient).toMatchObject({ reason: 'CONSTANT' });
    expect(constant.within.linear.estimate).toMatchObject({ reason: 'COLLINEAR' });
    const shared = await asked(
      { exposure: Indicator.PLATFORM_USERS },
      {
        exposure: PLACES.map((p) =>
          series(
            p,
            YEARS.map((year) => year * 1e6),
          ),
        ),
      },
    );
    expect(shared.within.linear.estimate).toMatchObject({ reason: 'COLLINEAR' });
    expect(codesOf(shared)).toEqual(
      expect.arrayContaining(['PROXY_MEASURE', 'EXPOSURE_NOT_LOCAL']),
    );
  });

  test('too few jurisdictions of equal span to exchange', async () => {
    const three = { outcome: outcomes.slice(0, 3), exposure: exposures.slice(0, 3) };
    const { level } = await asked({}, three);
    expect(level.permutation).toMatchObject({
      arrangements: 0,
      kind: null,
      p: { status: 'INSUFFICIENT_DATA', reason: 'TOO_FEW_ARRANGEMENTS' },
    });
    const four = await asked(
      { draws: 999 },
      { outcome: outcomes.slice(0, 4), exposure: exposures.slice(0, 4) },
    );
    expect(four.level.permutation).toMatchObject({ arrangements: 24, kind: 'EXACT' });
  });
});

describe('answers', () => {
  test('never hold a number that is none, whatever the data', async () => {
    const reading = fc.record({
      value: fc.oneof(fc.constant(null), fc.double({ noDefaultInfinity: false }), fc.constant(0)),
      n: fc.oneof(fc.constant(null), fc.integer({ min: -2, max: 9 })),
      denominator: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 })),
      status: fc.constantFrom('OBSERVED', 'OBSERVED', 'OBSERVED', 'NO_DENOMINATOR', 'DOUBTFUL'),
    });
    const some = fc.array(
      fc.tuple(fc.constantFrom(...PLACES), fc.array(reading, { maxLength: 8 })),
      { maxLength: 6 },
    );
    const heldOf = (rows: readonly (readonly [string, readonly object[]])[], name: string) =>
      rows.map(([place, readings], s) => ({
        ...series(place, []),
        readings: readings.map((each, i) => ({
          id: `reading:${name}-${s}-${i}`,
          year: 2003 + i,
          ...(each as Omit<HeldReading, 'id' | 'year'>),
        })),
      }));
    const chosen = fc.record({
      transformation: fc.constantFrom(...Object.values(Transformation)),
      method: fc.constantFrom(...Object.values(CorrelationMethod)),
      outcome: fc.constantFrom(Indicator.PIKE as const, Indicator.RHINOS_POACHED as const),
    });
    await fc.assert(
      fc.asyncProperty(some, some, chosen, async (y, x, changes) => {
        const answer = await asked(
          { ...changes, lags: 1 },
          { outcome: heldOf(y, 'y'), exposure: heldOf(x, 'x') },
        );
        expect(JSON.stringify(answer, strict)).not.toContain('not finite');
      }),
      { seed: 1557, numRuns: 60 },
    );
  });

  test('rest on the seed alone: the same for the same, near it for another', async () => {
    const [one, again, other] = await Promise.all([asked(), asked(), asked({ seed: 2 })]);
    expect(again).toEqual(one);
    expect(other.level.coefficient.value).toBe(one.level.coefficient.value);
    expect(other.level.coefficient.interval).not.toEqual(one.level.coefficient.interval);
  });

  test('find a lag that was planted, and correct its p for the scan', async () => {
    const x = PLACES.map((_, i) => noiseOf(200 + i).map((noise) => 90 * noise));
    const planted = await asked(
      {
        lags: 3,
        draws: 499,
        method: CorrelationMethod.PEARSON,
        scheme: PermutationScheme.CYCLIC_SHIFTS,
      },
      {
        exposure: PLACES.map((place, i) => series(place, x[i]!)),
        outcome: PLACES.map((place, i) =>
          series(
            place,
            YEARS.map((_, year) => (year < 2 ? 0 : x[i]![year - 2]!)),
            { carcasses: 100 },
          ),
        ),
      },
    );
    const byLag = planted.lagScan!.lags;
    expect(byLag.map(({ lag }) => lag)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    const at2 = byLag.find(({ lag }) => lag === 2)!;
    expect(at2.coefficient.value).toBeCloseTo(1, 10);
    expect(at2.p.value).toBe(1 / 500);
    expect(planted.lagScan!.p!.value).toBe(1 / 500);
    for (const { p } of byLag) expect(p.value!).toBeGreaterThanOrEqual(at2.p.value!);
  });

  test('give every unit its weight once, however much is counted at one of them', async () => {
    const more = outcomes.map((each, i) =>
      i === 0
        ? {
            ...each,
            readings: each.readings.map((r) => ({ ...r, n: r.n! * 50, denominator: 1000 })),
          }
        : each,
    );
    const [few, many] = await Promise.all([asked(), asked({}, { outcome: more })]);
    const equal = ({ sensitivity }: typeof few) =>
      sensitivity.find(({ variant }) => variant === Variant.EQUAL_WEIGHT_PER_UNIT)!.estimate.value!;
    expect(equal(many)).toBeCloseTo(equal(few), 6);
    expect(many.within.logit!.estimate.value).not.toBeCloseTo(few.within.logit!.estimate.value!, 3);
  });

  test('name jurisdictions left out in order of id, and never by their numbers', async () => {
    const { influence } = await asked();
    expect(influence.map(({ jurisdictionId }) => jurisdictionId)).toEqual(PLACES);
  });

  test('set the estimate within beside the level, and say what PIKE is not', async () => {
    const answer = await asked();
    expect(answer.level.within).toEqual(answer.within.logit!.estimate);
    expect(codesOf(answer)).toEqual(
      expect.arrayContaining(['PIKE_NOT_A_RATE', 'NOT_ONLINE_CRIME', 'EXPOSURE_NOT_LOCAL']),
    );
    expect(answer.level.coefficient.caveats.map(({ code }) => code)).toContain('SMALL_N');
  });

  test('of counts without a denominator say so and have no logit', async () => {
    const rhinos = PLACES.map((place, i) =>
      series(
        place,
        noiseOf(300 + i).map((noise) => 9 * noise),
      ),
    );
    const answer = await asked({ outcome: Indicator.RHINOS_POACHED }, { outcome: rhinos });
    expect(answer.within.logit).toBeNull();
    expect(codesOf(answer)).toContain('COUNT_NOT_RATE');
  });
});

/** Tells numbers that JSON would pass over. */
const strict = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value;
