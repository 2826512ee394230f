import 'reflect-metadata';
import fc from 'fast-check';
import { EstimateStatus } from '../../src/analytics/estimate/estimate-status.js';
import { isRefusal, RefusalReason } from '../../src/analytics/estimate/refusal.js';
import {
  beforeAfter,
  type BeforeAfterData,
  type BeforeAfterQuestion,
} from '../../src/analytics/before-after/before-after.js';
import { OutcomeUnits } from '../../src/analytics/before-after/before-after.input.js';
import { ComparisonChoice } from '../../src/analytics/before-after/compared-places.js';
import { BeforeAfterMethod } from '../../src/analytics/before-after/difference.js';
import {
  DateReading,
  MeasureDate,
  treatmentOf,
  type DatedMeasure,
} from '../../src/analytics/before-after/measure-dates.js';
import {
  judgedReadings,
  OutcomeScale,
  ReadingUse,
  type OutcomeReading,
} from '../../src/analytics/before-after/outcome.js';
import { shownBeforeAfter } from '../../src/analytics/before-after/shown-before-after.js';
import { Indicator } from '../../src/domain/series/indicator.js';

const day = (earliest: string, latest = earliest) => ({ earliest, latest });

const measure = (
  places: readonly string[],
  dates: Partial<DatedMeasure['dates']>,
): DatedMeasure => ({
  id: 'legislation-change:m',
  places,
  dates: { ANNOUNCED: null, ADOPTED: null, IN_FORCE: null, ENFORCED: null, ...dates },
});

const reading = (place: string, year: number, value: number | null): OutcomeReading => ({
  id: `reading:${place}-${year}`,
  subject: place,
  place,
  frame: 'frame',
  unit: 'share',
  year,
  value,
  n: null,
  denominator: 10,
  status: value === null ? 'NO_DENOMINATOR' : 'OBSERVED',
});

/** Some noise without pattern that is always the same. */
const noise = (place: number, year: number) => Math.sin(12.9898 * place + 78.233 * year) / 10;

const PLACES = ['party:AA', 'party:BB', 'party:CC', 'party:DD', 'party:EE', 'party:FF'];

/** 2000 to 2019; the first place steps up by `step` from 2010 on. */
const readings = (step: number, places: readonly string[] = PLACES) =>
  places.flatMap((place, number) =>
    Array.from({ length: 20 }, (_, position) => {
      const year = 2000 + position;
      const shift = number === 0 && year >= 2010 ? step : 0;
      return reading(place, year, 0.4 + 0.01 * position + shift + noise(number, year));
    }),
  );

const question = (given: Partial<BeforeAfterQuestion> = {}): BeforeAfterQuestion => ({
  method: BeforeAfterMethod.DIFFERENCE_IN_DIFFERENCES,
  date: MeasureDate.IN_FORCE,
  comparison: null,
  concurrentWithin: 24,
  scale: OutcomeScale.AS_IT_STANDS,
  seed: 1,
  draws: 99,
  ...given,
});

const alone = question({ method: BeforeAfterMethod.INTERRUPTED_SERIES });

interface Given extends Partial<Omit<BeforeAfterData, 'readings'>> {
  readonly raw?: readonly OutcomeReading[];
  readonly scale?: OutcomeScale;
}

const data = ({ raw = readings(0.5), scale, ...given }: Given = {}): BeforeAfterData => ({
  measures: [measure(['party:AA'], { IN_FORCE: day('2010-01-01') })],
  events: [],
  taxa: [{ taxon: 'taxon:e', rank: 'FAMILY', above: [] }],
  ...given,
  readings: judgedReadings(raw, null, scale ?? OutcomeScale.AS_IT_STANDS),
});

const reasonOf = (outcome: object) => (isRefusal(outcome) ? outcome.reason : null);

describe('the years around a date', () => {
  test.each([
    ['2010-01-01', '2010-01-01', DateReading.WHOLE, { lastBefore: 2009, from: 2010 }],
    ['2010-06-15', '2010-06-15', DateReading.WHOLE, { lastBefore: 2009, from: 2011 }],
    ['2010-01-01', '2010-12-31', DateReading.WHOLE, { lastBefore: 2009, from: 2011 }],
    ['2010-01-01', '2010-12-31', DateReading.EARLIEST, { lastBefore: 2009, from: 2010 }],
    ['2009-05-01', '2010-12-31', DateReading.LATEST, { lastBefore: 2009, from: 2011 }],
  ])('%s to %s, %s: the year of the date is on neither side', (from, to, way, treatment) => {
    expect(treatmentOf(day(from, to), way)).toEqual(treatment);
  });
});

describe('a difference in differences', () => {
  test('finds a planted step against all places with values on both sides, by id', () => {
    const found = beforeAfter(data(), question());
    expect(found.choice).toBe(ComparisonChoice.PROPOSED);
    expect(found.places).toEqual({ treated: ['party:AA'], comparison: PLACES.slice(1) });
    const { difference } = found.main;
    expect(isRefusal(difference)).toBe(false);
    if (isRefusal(difference)) return;
    expect(difference.value).toBeCloseTo(0.5, 1);
    expect(difference.interval.lower).toBeGreaterThan(0);
    expect(found.placeboDates.length).toBeGreaterThan(0);
  });

  test('an event that the treated alone met with stands for the measure; one all met with does not', () => {
    const event = (places: readonly string[]) => ({
      id: 'event:e',
      from: '2010-05-01',
      to: null,
      places,
      taxa: [],
    });
    const of = (places: readonly string[]) =>
      reasonOf(beforeAfter(data({ events: [event(places)] }), question()).main.difference);
    expect(of(['party:AA'])).toBe(RefusalReason.CONCURRENT_EVENT);
    expect(of(PLACES)).toBeNull();
    expect(of(['party:ZZ'])).toBeNull();
    const far = { ...event(['party:AA']), from: '2015-01-01', to: '2015-01-02' };
    expect(reasonOf(beforeAfter(data({ events: [far] }), question()).main.difference)).toBeNull();
  });

  test('a change of demand elsewhere meets all alike, one in some of those compared does not', () => {
    const listing = (places: readonly string[]) => ({
      id: 'listing:l',
      from: '2010-05-01',
      to: null,
      places,
      taxa: [{ taxon: 'taxon:e', rank: 'FAMILY', above: [] }],
    });
    const of = (places: readonly string[]) =>
      beforeAfter(data({ events: [listing(places)] }), question());
    expect(of([]).concurrent).toMatchObject([{ basis: 'SAME_TAXON', sharedBy: 'ALL' }]);
    expect(reasonOf(of([]).main.difference)).toBeNull();
    expect(reasonOf(of(['party:BB']).main.difference)).toBe(RefusalReason.CONCURRENT_EVENT);
  });

  test('dates that differ: each cohort against units not yet treated, never one effect', () => {
    const measures = [
      measure(['party:AA'], { IN_FORCE: day('2008-01-01') }),
      { ...measure(['party:BB'], { IN_FORCE: day('2012-01-01') }), id: 'legislation-change:n' },
    ];
    const { main, placeboDates } = beforeAfter(data({ measures }), question());
    expect([...new Set(main.cohorts.map(({ from }) => from))]).toEqual([2008, 2012]);
    const units = (year: number) =>
      main.cohorts.find(({ from, time }) => from === 2008 && time === year)?.comparisonUnits;
    expect([units(2011), units(2012)]).toEqual([5, 4]);
    // One place a cohort: the cells have errors and their mean has none.
    expect(reasonOf(main.difference)).toBe(RefusalReason.ONE_CLUSTER);
    expect(placeboDates).toEqual([]);
  });

  test.each([
    ['places that the measure does not hold in', ['party:ZZ'], RefusalReason.PLACES_NOT_TREATED],
    ['all places at once', PLACES, RefusalReason.ALL_TREATED_AT_ONCE],
  ])('%s: the data cannot answer', (_what, places, reason) => {
    const measures = [measure(places, { IN_FORCE: day('2010-01-01') })];
    const found = beforeAfter(data({ measures }), question());
    expect(reasonOf(found.main.difference)).toBe(reason);
    expect(reasonOf(found.preTrend.trend)).toBe(reason);
    expect(reasonOf(found.effort.difference)).toBe(reason);
  });

  test('a date that is not known gives nothing; the others are run beside', () => {
    const measures = [measure(['party:AA'], { ADOPTED: day('2009-03-01', '2010-03-31') })];
    const { main, sensitivity } = beforeAfter(data({ measures }), question());
    expect(main.difference).toMatchObject({ status: EstimateStatus.NOT_KNOWN });
    expect(sensitivity.map(({ date, reading: way }) => [date, way])).toEqual([
      ['ADOPTED', 'WHOLE'],
      ['ADOPTED', 'EARLIEST'],
      ['ADOPTED', 'LATEST'],
    ]);
    expect(sensitivity.map(({ difference }) => reasonOf(difference))).toEqual([null, null, null]);
  });
});

describe('an interrupted series', () => {
  test('finds a planted step and says that nothing is compared', () => {
    const found = beforeAfter(data(), alone);
    expect(found.choice).toBe(ComparisonChoice.NONE);
    expect(found.main.series).toHaveLength(1);
    const { difference } = found.main;
    if (isRefusal(difference)) throw new Error(difference.reason);
    expect(difference.interval.lower).toBeLessThan(0.5);
    expect(difference.interval.upper).toBeGreaterThan(0.5);
  });

  test('with any event for the place or the taxon around the date the data cannot answer', () => {
    const events = [
      { id: 'event:e', from: '2011-01-01', to: null, places: ['party:AA'], taxa: [] },
    ];
    const found = beforeAfter(data({ events }), alone);
    expect(reasonOf(found.main.difference)).toBe(RefusalReason.CONCURRENT_EVENT);
  });

  test('seven points on a side are described', () => {
    const raw = readings(0.5).filter(({ year }) => (year ?? 0) <= 2016);
    const found = beforeAfter(data({ raw }), alone);
    expect(found.main.difference).toMatchObject({
      status: EstimateStatus.INSUFFICIENT_DATA,
      numbers: { before: 10, after: 7, least: 8 },
    });
  });

  test('several series each stand for themselves', () => {
    const measures = [measure(['party:AA', 'party:BB'], { IN_FORCE: day('2010-01-01') })];
    const found = beforeAfter(data({ measures }), alone);
    expect(found.main.series.map(({ subject }) => subject)).toEqual(['party:AA', 'party:BB']);
    expect(reasonOf(found.main.difference)).toBe(RefusalReason.SEVERAL_SERIES);
  });
});

describe('what is read', () => {
  test('contradicting readings, other frames and values that are none are told and not used', () => {
    const raw = [
      reading('party:AA', 2001, 0.1),
      { ...reading('party:AA', 2001, 0.2), id: 'reading:twice' },
      reading('party:AA', 2002, null),
      { ...reading('party:AA', 2003, 0.3), frame: 'other' },
      { ...reading('party:AA', 2004, 0.3), status: 'DOUBTFUL' },
      reading('party:AA', 2005, 0.3),
    ];
    expect(judgedReadings(raw, null, OutcomeScale.AS_IT_STANDS).map(({ use }) => use)).toEqual([
      ReadingUse.CONFLICTING,
      ReadingUse.CONFLICTING,
      ReadingUse.NO_VALUE,
      ReadingUse.OTHER_FRAME,
      ReadingUse.DOUBTFUL,
      ReadingUse.USED,
    ]);
  });

  test('counts: a treated place that counted none has no logarithm; others are not compared', () => {
    const scale = OutcomeScale.LOGARITHM;
    const counts = (zeroIn: string) =>
      readings(0.5).map((each) =>
        each.place === zeroIn && each.year === 2005 ? { ...each, value: 0 } : each,
      );
    const of = (zeroIn: string) =>
      beforeAfter(data({ raw: counts(zeroIn), scale }), question({ scale }));
    expect(reasonOf(of('party:AA').main.difference)).toBe(RefusalReason.OUTSIDE_DOMAIN);
    const spared = of('party:BB');
    expect(spared.places.comparison).toEqual(PLACES.slice(2));
    expect(reasonOf(spared.main.difference)).toBeNull();
  });
});

test('whatever the readings, no number is infinite or none, and equal data give equal answers', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.constant(0),
    fc.constant(1e300),
    fc.double({ min: -5, max: 5, noNaN: true }),
  );
  const asked = {
    measures: ['legislation-change:m'],
    outcome: { indicator: Indicator.PIKE, of: OutcomeUnits.JURISDICTIONS },
    method: BeforeAfterMethod.INTERRUPTED_SERIES,
    date: MeasureDate.IN_FORCE,
    concurrentWithin: 24,
    draws: 99,
    seed: 1,
  };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(5), fc.nat(19), value), { maxLength: 120 }),
      fc.constantFrom(...Object.values(BeforeAfterMethod)),
      fc.constantFrom(...Object.values(OutcomeScale)),
      fc.boolean(),
      (rows, method, scale, constant) => {
        const raw = rows.map(([place, year, each], number) => ({
          ...reading(PLACES[place] ?? '', 2000 + year, constant ? 1 : each),
          id: `reading:${number}`,
        }));
        const of = (list: readonly OutcomeReading[]) => {
          const given = data({ raw: list, scale });
          const put = question({ method, scale });
          return shownBeforeAfter(beforeAfter(given, put), { asked, question: put, data: given });
        };
        const text = JSON.stringify(of(raw), (_key, each: unknown) =>
          typeof each === 'number' && !Number.isFinite(each) ? 'NOT A NUMBER' : each,
        );
        expect(text).not.toContain('NOT A NUMBER');
        expect(JSON.stringify(of([...raw].reverse()))).toBe(JSON.stringify(of(raw)));
      },
    ),
    { numRuns: 60, seed: 2017 },
  );
});
