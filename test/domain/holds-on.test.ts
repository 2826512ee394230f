import 'reflect-metadata';
import { HeldOnDay } from '../../src/domain/period/held-on-day.js';
import { holdsOn, type PeriodBounds } from '../../src/domain/period/holds-on.js';

const { YES, NO, CANNOT_TELL } = HeldOnDay;

const nothing: PeriodBounds = {
  fromEarliest: null,
  fromLatest: null,
  toEarliest: null,
  toLatest: null,
  endStatus: null,
  seenEarliest: null,
  seenLatest: null,
};

const from2018 = { ...nothing, fromEarliest: '2018-03-07', fromLatest: '2018-03-07' };

describe('a period that ended', () => {
  const ended = {
    ...from2018,
    toEarliest: '2020-06-01',
    toLatest: '2020-06-30',
    endStatus: 'ENDED',
  };

  test.each([
    ['2018-03-06', NO],
    ['2018-03-07', YES],
    ['2020-06-01', YES],
    ['2020-06-02', CANNOT_TELL],
    ['2020-06-30', CANNOT_TELL],
    ['2020-07-01', NO],
  ])('on %s: %s', (on, answer) => {
    expect(holdsOn(ended, on)).toBe(answer);
  });

  test('on a last day that is known to the day it still holds', () => {
    const known = { ...ended, toEarliest: '2020-06-30' };
    expect(holdsOn(known, '2020-06-30')).toBe(YES);
    expect(holdsOn(known, '2020-07-01')).toBe(NO);
  });
});

describe('a period without a date of its end', () => {
  test.each([
    ['ONGOING', '2030-01-01', YES],
    ['ENDED_UNKNOWN_DATE', '2018-03-08', CANNOT_TELL],
    ['NOT_REPORTED', '2018-03-08', CANNOT_TELL],
    ['NOT_REPORTED', '2018-03-07', YES],
    ['NOT_REPORTED', '2018-03-06', NO],
  ])('%s, on %s: %s', (endStatus, on, answer) => {
    expect(holdsOn({ ...from2018, endStatus }, on)).toBe(answer);
  });

  test('holds up to the day on which a source last saw it', () => {
    const seen = {
      ...from2018,
      endStatus: 'NOT_REPORTED',
      seenEarliest: '2021-01-01',
      seenLatest: '2021-12-31',
    };
    expect(holdsOn(seen, '2021-01-01')).toBe(YES);
    expect(holdsOn(seen, '2021-01-02')).toBe(CANNOT_TELL);
  });
});

describe('no period', () => {
  test('cannot be told', () => {
    expect(holdsOn(nothing, '2020-01-01')).toBe(CANNOT_TELL);
  });

  test('but for the day on which a source saw it', () => {
    const seen = { ...nothing, seenEarliest: '2017-04-21', seenLatest: '2017-04-21' };
    expect(holdsOn(seen, '2017-04-21')).toBe(YES);
    expect(holdsOn(seen, '2017-04-20')).toBe(CANNOT_TELL);
    expect(holdsOn(seen, '2017-04-22')).toBe(CANNOT_TELL);
  });
});
