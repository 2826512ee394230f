import fc from 'fast-check';
import { lineNumbers, type LineNumbers } from '../../src/analytics/lines/line-numbers.js';
import { linesOf, type Frame, type FramedPoint } from '../../src/analytics/lines/lines-of.js';
import { gapBetween, monthsOf, windowOf } from '../../src/analytics/lines/window.js';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';

const frame = (given: Partial<Frame> = {}): Frame => ({
  key: 'k',
  frameKey: 'k',
  source: 'series:s',
  indicator: 'ADVERTS',
  unit: 'adverts',
  cumulative: false,
  effortNote: null,
  samplingChanged: false,
  isWhole: true,
  ...given,
});

const year = (at: number) =>
  windowOf([`${at}-01-01`, `${at}-01-01`, `${at}-12-31`, `${at}-12-31`])!;

const at = (first: number, value: number, given: Partial<Frame> = {}): FramedPoint => ({
  frame: frame(given),
  point: { id: `reading:${first}`, value, window: year(first), n: null, denominator: null },
});

/** Counted from the first of January 2018 to some day, each end known to a day or to a year. */
const counted = (to: [string, string], value: number, from = ['2018-01-01', '2018-01-01']) => ({
  frame: frame({ cumulative: true }),
  point: {
    id: `reading:${to[1]}`,
    value,
    window: windowOf([...from, ...to])!,
    n: null,
    denominator: null,
  },
});

const numbersOf = ({ difference, change, slope }: LineNumbers) => [difference, change, slope];

describe('Lines', () => {
  test('keep a gap as a gap', () => {
    const [line] = linesOf([at(2015, 3), at(2012, 1), at(2013, 2)]);
    expect(line?.points.map(({ value }) => value)).toEqual([1, 2, 3]);
    expect(line?.gaps).toEqual([{ from: '2014-01-01', to: '2014-12-31' }]);
    expect(gapBetween(year(2012), year(2013))).toBeNull();
  });

  test('join no values of different frames, and refuse every number across them', () => {
    const made = linesOf([at(2012, 1), at(2013, 2, { key: 'other', frameKey: 'other' })]);
    expect(made).toHaveLength(2);
    for (const number of numbersOf(lineNumbers(made, []))) {
      expect(number).toMatchObject({
        value: null,
        status: 'NOT_IDENTIFIED',
        reason: 'FRAMES_DIFFER',
        caveats: [{ code: 'FRAME_DIFFERS', numbers: { frames: 2 } }, { code: 'SMALL_N' }],
      });
    }
  });

  test('describe difference, change and slope of one frame', () => {
    const numbers = lineNumbers(linesOf([at(2012, 10), at(2013, 12), at(2014, 14)]), []);
    expect(numbers.difference).toMatchObject({ value: 4, unit: 'adverts', status: 'DESCRIBED' });
    expect(numbers.change).toMatchObject({ value: 40, unit: '%' });
    expect(numbers.slope.value).toBeCloseTo(2, 2);
    expect(numbers.slope).toMatchObject({ unit: 'adverts a year', n: 3 });
  });

  test('take no cumulative value from another without both windows', () => {
    const explicit = linesOf([
      counted(['2020-06-01', '2020-06-30'], 3),
      counted(['2021-03-31', '2021-03-31'], 11),
    ]);
    expect(lineNumbers(explicit, []).difference).toMatchObject({ value: 8, status: 'DESCRIBED' });
    expect(lineNumbers(explicit, []).slope.status).toBe('NOT_IDENTIFIED');
    const open = linesOf([
      counted(['2020-06-01', '2020-06-30'], 3),
      counted(['2021-01-01', '2021-12-31'], 11),
    ]);
    const otherStart = linesOf([
      counted(['2020-06-01', '2020-06-30'], 3),
      counted(['2021-03-31', '2021-03-31'], 11, ['2017-01-01', '2017-01-01']),
    ]);
    for (const made of [open, otherStart]) {
      expect(lineNumbers(made, []).difference).toMatchObject({
        value: null,
        status: 'NOT_IDENTIFIED',
        reason: 'WINDOWS_UNFIT',
      });
    }
  });

  test('set values of overlapping times apart where the frame is recorded in part alone', () => {
    const partly = { isWhole: false };
    expect(linesOf([at(2012, 1, partly), at(2012, 2, partly)])).toHaveLength(2);
    expect(linesOf([at(2012, 1, partly), at(2013, 2, partly)])).toHaveLength(1);
  });

  test('hold each value once, whatever its order, and never a number that is none', () => {
    const value = fc.oneof(fc.constant(0), fc.constant(-1e300), fc.double({ noNaN: true }));
    const point = fc
      .record({
        id: fc.uuid(),
        first: fc.integer({ min: 1990, max: 2020 }),
        value,
        key: fc.constantFrom('a', 'b'),
        cumulative: fc.boolean(),
      })
      .map(({ id, first, key, cumulative, ...given }) => {
        const made = at(first, given.value, { key: key + String(cumulative), cumulative });
        return { ...made, point: { ...made.point, id } };
      });
    fc.assert(
      fc.property(fc.uniqueArray(point, { selector: (each) => each.point.id }), (points) => {
        const made = linesOf(points);
        expect(linesOf([...points].reverse())).toEqual(made);
        const ids = made.flatMap((line) => line.points.map(({ id }) => id));
        expect(ids.sort()).toEqual(points.map((each) => each.point.id).sort());
        for (const each of [made, ...made.map((line) => [line])]) {
          for (const number of numbersOf(lineNumbers(each, []))) {
            expect(number.value === null || isFinite(number.value)).toBe(true);
            expect(number.value === null).toBe(number.reason !== null);
          }
        }
      }),
      { seed: 15 },
    );
  });

  test('know how long a window is', () => {
    expect([monthsOf(year(2020)), monthsOf(year(2021))]).toEqual([12, 12]);
    expect(windowOf(['2020-01-01', '2020-01-01', null, null])).toBeNull();
  });
});

describe('Lines over the seeds', () => {
  let seeded: SeededGraph;
  beforeAll(async () => {
    seeded = await seededGraph();
  });
  afterAll(() => seeded.close());

  const NUMBERS = 'numbers { difference { ...number } change { ...number } slope { ...number } }';
  const NUMBER = `fragment number on Estimate {
    value status reason caveats { code numbers { name value } } }`;

  async function asked(list: 'readings' | 'findings', where: string): Promise<Answer> {
    const { data, errors } = await seeded.ask(`{ ${list}(where: ${where}, first: 1) {
      totalCount lines {
        lines { source frameKey unit points { id value from to } gaps { from to } ${NUMBERS} }
        leftOut { id reason } ${NUMBERS} caveats { code }
      } } } ${NUMBER}`);
    expect(errors).toBeUndefined();
    expect(seeded.statements).toHaveLength(1);
    const { totalCount, lines } = data?.[list] as { totalCount: number; lines: Answer };
    const points = lines.lines.flatMap((line) => line.points);
    expect(points.length + lines.leftOut.length).toBe(totalCount);
    return lines;
  }

  const ofStudies = (...slugs: string[]) =>
    `{ study: { id: { in: [${slugs.map((slug) => `"study:${slug}"`).join(', ')}] } } }`;

  function expectApart({ lines, numbers }: Answer, least: number): void {
    expect(lines.length).toBeGreaterThanOrEqual(least);
    expect(lines.every(({ points }) => points.length === 1)).toBe(true);
    for (const number of Object.values(numbers)) {
      expect(number).toMatchObject({ value: null, status: 'NOT_IDENTIFIED' });
      expect(number.caveats[0]).toMatchObject({ code: 'FRAME_DIFFERS' });
    }
  }

  test('S01 to S05, five surveys of one organisation, are no series', async () => {
    const surveys = ofStudies(
      'ifaw-bidding-for-extinction-2007',
      'ifaw-killing-with-keystrokes-2008',
      'ifaw-killing-with-keystrokes-2011',
      'ifaw-wanted-dead-or-alive-2014',
      'ifaw-disrupt-2017',
    );
    expectApart(await asked('findings', surveys), 5);
  });

  test('O3 to O9, the Thunder operations, are no trend of any count', async () => {
    for (const metric of ['SEIZURES', 'SUSPECTS', 'ARRESTS', 'JURISDICTIONS']) {
      const operations = `{ metric: { equals: ${metric} }, measure: { id: { in: [${THUNDER}] } } }`;
      expectApart(await asked('findings', operations), 2);
    }
  });

  test('S17 and S18, which overlap in time, are neither joined nor added up', async () => {
    const cheetahs = ofStudies('ccf-cheetahs-2012-2018', 'tricorache-cheetahs-2010-2019');
    expectApart(await asked('findings', cheetahs), 2);
  });

  test('S23 shows no growth: the places differ and the sample changed', async () => {
    const answer = await asked('findings', ofStudies('eco-solve-monitoring-2024'));
    expectApart(answer, 4);
    expect(answer.caveats.map(({ code }) => code)).toContain('SAMPLING_CHANGED');
  });

  test('two yearly shares of one report are one line of two values', async () => {
    const { lines, numbers } = await asked(
      'findings',
      `{ metric: { equals: SHARE }, study: { id: { equals: "study:eu-twix-2020-2021" } } }`,
    );
    expect(lines.map(({ points }) => points.map(({ value }) => value))).toEqual([[29, 31]]);
    expect(numbers.difference).toMatchObject({ value: 2, status: 'DESCRIBED' });
    expect(numbers.slope).toMatchObject({ value: null, reason: 'TOO_FEW' });
  });

  test('the totals of the Coalition are never taken from each other', async () => {
    const { lines, numbers } = await asked(
      'readings',
      '{ series: { indicator: { equals: LISTINGS_REMOVED } } }',
    );
    expect(lines.map(({ source, points }) => [source, points.length])).toEqual([
      ['series:coalition-listings-and-sellers-removed', 1],
      ['series:coalition-listings-removed', 2],
    ]);
    expect(lines[1]?.numbers.difference).toMatchObject({ value: null, reason: 'WINDOWS_UNFIT' });
    expect(lines[1]?.numbers.slope.value).toBeNull();
    expect(numbers.difference).toMatchObject({ value: null, reason: 'FRAMES_DIFFER' });
  });

  test('a series keeps its gaps and its own frame key', async () => {
    const { lines } = await asked(
      'readings',
      '{ series: { id: { in: ["series:coalition-members", "series:pike-jurisdiction-KE"] } } }',
    );
    const { data } = await seeded.ask('{ series(id: "series:coalition-members") { frameKey } }');
    expect(data?.['series']).toEqual({ frameKey: lines[0]?.frameKey });
    expect(lines[0]?.gaps).toHaveLength(3);
    const codes = lines[1]?.numbers.slope.caveats.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['PIKE_NOT_A_RATE', 'NOT_ONLINE_CRIME']));
  });
});

const THUNDER = [
  'thunderstorm-2018',
  'thunderball-2019',
  'thunder-2020',
  'thunder-2021',
  'thunder-2022',
  'thunder-2023',
  'thunder-2024',
]
  .map((slug) => `"domestic-measure:operation-${slug}"`)
  .join(', ');

interface NumberAnswer {
  readonly value: number | null;
  readonly status: string;
  readonly reason: string | null;
  readonly caveats: readonly { readonly code: string }[];
}

type NumbersAnswer = Readonly<Record<'difference' | 'change' | 'slope', NumberAnswer>>;

interface Answer {
  readonly lines: readonly {
    readonly source: string;
    readonly frameKey: string;
    readonly points: readonly { readonly id: string; readonly value: number }[];
    readonly gaps: readonly object[];
    readonly numbers: NumbersAnswer;
  }[];
  readonly leftOut: readonly object[];
  readonly numbers: NumbersAnswer;
  readonly caveats: readonly { readonly code: string }[];
}
