import { HeldOnDay } from '../../src/domain/period/held-on-day.js';
import { inForce, type ForceBounds } from '../../src/domain/period/in-force.js';

const { YES, NO, CANNOT_TELL } = HeldOnDay;

const nothing: ForceBounds = {
  adoptedEarliest: null,
  inForceEarliest: null,
  inForceLatest: null,
  repealedEarliest: null,
  repealedLatest: null,
};

const fromDay = { ...nothing, inForceEarliest: '2018-10-01', inForceLatest: '2018-10-01' };
const fromYear = { ...nothing, inForceEarliest: '2018-01-01', inForceLatest: '2018-12-31' };

describe('a law that entered into force on a known day', () => {
  test.each([
    ['2018-09-30', NO],
    ['2018-10-01', YES],
    ['2030-01-01', YES],
  ])('on %s: %s', (on, answer) => {
    expect(inForce(fromDay, on)).toBe(answer);
  });
});

describe('a law of which only the year of entry into force is known', () => {
  test.each([
    ['2017-12-31', NO],
    ['2018-01-01', CANNOT_TELL],
    ['2018-12-30', CANNOT_TELL],
    ['2018-12-31', YES],
  ])('on %s: %s', (on, answer) => {
    expect(inForce(fromYear, on)).toBe(answer);
  });
});

describe('a repealed law', () => {
  const repealed = { ...fromDay, repealedEarliest: '2020-03-01', repealedLatest: '2020-03-31' };

  test.each([
    ['2018-09-30', NO],
    ['2020-02-29', YES],
    ['2020-03-01', CANNOT_TELL],
    ['2020-03-30', CANNOT_TELL],
    ['2020-03-31', NO],
    ['2024-01-01', NO],
  ])('on %s: %s', (on, answer) => {
    expect(inForce(repealed, on)).toBe(answer);
  });
});

describe('a law without a recorded entry into force', () => {
  test('cannot be told to be in force', () => {
    expect(inForce(nothing, '2020-01-01')).toBe(CANNOT_TELL);
  });

  test('was not in force before it was adopted', () => {
    const adopted = { ...nothing, adoptedEarliest: '2021-12-21' };
    expect(inForce(adopted, '2021-12-20')).toBe(NO);
    expect(inForce(adopted, '2021-12-21')).toBe(CANNOT_TELL);
  });

  test('is not in force after its repeal', () => {
    const repealed = { ...nothing, repealedEarliest: '2020-01-01', repealedLatest: '2020-01-01' };
    expect(inForce(repealed, '2020-01-01')).toBe(NO);
    expect(inForce(repealed, '2019-12-31')).toBe(CANNOT_TELL);
  });
});
