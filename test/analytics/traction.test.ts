import { isRefusal } from '../../src/analytics/estimate/refusal.js';
import {
  onsetOf,
  type Onset,
  type TractionReading,
  type TractionRule,
} from '../../src/analytics/traction/onset.js';
import { tractionOf } from '../../src/analytics/traction/platform-traction.js';
import {
  internetUseShare,
  proxyIndex,
  type IndexReading,
} from '../../src/analytics/traction/proxy-index.js';
import { searchedIn } from '../../src/analytics/traction/searched.js';
import { tractionCaveats } from '../../src/analytics/traction/traction-caveats.js';

const reading = (year: number, value: number) => ({
  id: `reading:${year}`,
  span: { earliest: `${year}-01-01`, latest: `${year}-12-31` },
  value,
  year,
});

const readings = [reading(2012, 118), reading(2011, 48), reading(2013, 197)];

const onset = (given: readonly TractionReading[], rule: TractionRule) =>
  onsetOf('platform:p', given, rule);

describe('the onset of traction', () => {
  test('lies between the last reading below the level and the first at or above it', () => {
    expect(onset(readings, { kind: 'LEVEL', atLeast: 100 })).toMatchObject({
      earliest: '2011-01-01',
      latest: '2012-12-31',
      before: { value: 48 },
      after: { value: 118 },
      lastDay: '2013-12-31',
    });
  });

  test('is on or before the first reading where that is above the level', () => {
    expect(onset(readings, { kind: 'LEVEL', atLeast: 40 })).toMatchObject({
      earliest: null,
      before: null,
      latest: '2011-12-31',
    });
    expect(onset(readings, { kind: 'FIRST_READING', atLeast: 0 })).toMatchObject({
      earliest: null,
    });
  });

  test('is none where the readings never meet the rule', () => {
    expect(onset(readings, { kind: 'LEVEL', atLeast: 1000 })).toBe('NOT_REACHED');
  });

  test('by growth compares with earlier readings within the period only', () => {
    const twice = (years: number) =>
      onset([reading(2010, 50), reading(2015, 100)], { kind: 'GROWTH', factor: 2, years });
    expect(twice(5)).toMatchObject({ latest: '2015-12-31' });
    expect(twice(4)).toBe('NOT_REACHED');
    expect(onset([reading(2010, 50)], { kind: 'GROWTH', factor: 2, years: 1 })).toBe(
      'TOO_FEW_READINGS',
    );
  });

  test('by growth may be earlier unless the reading before was held against a whole period', () => {
    const rule: TractionRule = { kind: 'GROWTH', factor: 2, years: 1 };
    expect(onset([reading(2010, 50), reading(2011, 100)], rule)).toMatchObject({ earliest: null });
    const known = [reading(2010, 50), reading(2011, 60), reading(2012, 120)];
    expect(onset(known, rule)).toMatchObject({ earliest: '2011-01-01' });
  });

  test('by change point is a break upwards of the logarithms, with its set', () => {
    const rule: TractionRule = { kind: 'CHANGE_POINT', leastSegment: 3 };
    const grown = (rates: readonly number[]) =>
      rates.reduce<readonly TractionReading[]>(
        (before, rate, i) => [
          ...before,
          reading(2001 + i, (before.at(-1)?.value ?? 100) * rate * (i % 2 === 0 ? 1.01 : 0.99)),
        ],
        [reading(2000, 100)],
      );
    const slow = [1.05, 1.05, 1.05, 1.05, 1.05];
    const fast = [2, 2, 2, 2, 2];
    const found = onset(grown([...slow, ...fast]), rule) as Onset;
    // The last slow reading is the foot of the rise and lies on both lines.
    expect(found.after.id).toBe('reading:2005');
    expect(found.earliest! <= found.before!.span.earliest).toBe(true);
    expect(found.latest >= found.after.span.latest).toBe(true);
    expect(onset(grown([...fast, ...slow]), rule)).toBe('BREAK_DOWNWARDS');
    expect(onset(grown([...slow, ...slow]), rule)).toBe('NO_BREAK');
    expect(onset(grown([2, 2, 2]), rule)).toBe('TOO_FEW_READINGS');
  });

  test('a platform without readings or with too few for the rule has no data, and says which', () => {
    const rule: TractionRule = { kind: 'CHANGE_POINT', leastSegment: 3 };
    const none = tractionOf({ platform: 'platform:p', readings: 'NO_SERIES', index: null }, rule);
    expect(none).toMatchObject({ status: 'NO_TRACTION_DATA', reason: 'NO_SERIES', lastDay: null });
    expect(tractionOf({ platform: 'platform:p', readings, index: null }, rule)).toMatchObject({
      status: 'NO_TRACTION_DATA',
      reason: 'TOO_FEW_READINGS',
      readings: 3,
    });
  });

  test('raises what must be known: series that are cut, dates that are spans', () => {
    const codes = (atLeast: number) =>
      tractionCaveats(
        [tractionOf({ platform: 'platform:p', readings, index: null }, { kind: 'LEVEL', atLeast })],
        { kind: 'WORLDWIDE_USERS' },
      ).map(({ code, numbers }) => [code, numbers]);
    const cut = ['SERIES_TRUNCATED', { firstYear: 2011, lastYear: 2013 }];
    expect(codes(100)).toEqual([['DATE_IMPRECISE', { imprecise: 1, of: 1 }]]);
    expect(codes(40)).toContainEqual(cut);
    expect(codes(1000)).toEqual([cut]);
  });
});

describe('the proxy index', () => {
  const users = [reading(2011, 100), reading(2012, 200), reading(2013, 300), reading(2014, 300)];
  const shares = [reading(2011, 10), reading(2012, 20), reading(2013, 20), reading(2014, 40)];
  const seen = (from: string | null, to: string | null, isCited = true) => ({
    record: 'platform-presence:p',
    from,
    to,
    isCited,
  });

  test('is users times Internet use, 100 at first, in years in which a source saw the platform', () => {
    const index = proxyIndex(users, shares, [seen('2012-06-01', '2013-02-01')]);
    expect(index).toMatchObject([
      { id: 'reading:2012', value: 100 },
      { id: 'reading:2013', value: 150 },
    ]);
    expect(proxyIndex(users, shares, [seen('2011-01-01', null)])).toHaveLength(4);
  });

  test('is not made where no cited, dated source shows the platform there at that time', () => {
    expect(proxyIndex(users, shares, [])).toBe('NOT_SHOWN_OPERATING');
    expect(proxyIndex(users, shares, [seen('2012-01-01', null, false)])).toBe(
      'NOT_SHOWN_OPERATING',
    );
    expect(proxyIndex(users, shares, [seen(null, null)])).toBe('NOT_SHOWN_OPERATING');
    expect(proxyIndex(users, shares, [seen('2020-01-01', null)])).toBe('NOT_SHOWN_THEN');
    expect(proxyIndex(users, [], [seen('2012-01-01', null)])).toBe('NO_INTERNET_SHARE');
    expect(proxyIndex([], shares, [seen('2012-01-01', null)])).toBe('NO_SERIES');
  });

  test('tells how much of its change is Internet use alone', () => {
    const of = (from: string, to: string) =>
      internetUseShare(proxyIndex(users, shares, [seen(from, to)]) as readonly IndexReading[]);
    // From 2011 to 2012 users and Internet use both doubled; from 2013 to 2014 only Internet use did.
    expect(of('2011-01-01', '2012-12-31')).toBeCloseTo(0.5, 12);
    expect(of('2013-01-01', '2014-12-31')).toBeCloseTo(1, 12);
    expect(of('2012-01-01', '2013-12-31')).toBe(0);
    expect(isRefusal(of('2012-01-01', '2012-12-31') as object)).toBe(true);
  });
});

test('a certificate names kinds that were looked for also where nothing was found', () => {
  const ids = ['platform:a', 'platform-presence:a', 'platform:b', 'platform:a'];
  expect(searchedIn(['RouteChange', 'Platform'], ids)).toEqual([
    { kind: 'Platform', records: 2 },
    { kind: 'PlatformPresence', records: 1 },
    { kind: 'RouteChange', records: 0 },
  ]);
});
