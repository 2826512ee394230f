import { EstimateStatus } from '../../src/analytics/estimate/estimate-status.js';
import { RefusalReason } from '../../src/analytics/estimate/refusal.js';
import {
  chanceData,
  expectedHits,
  givenOrder,
  hitsOf,
  observedHits,
  testedAmong,
} from '../../src/analytics/trace/chance-data.js';
import { addedUp, chanceDraws } from '../../src/analytics/trace/chance-draws.js';
import { chanceOf } from '../../src/analytics/trace/chance.js';
import { traceOf } from '../../src/analytics/trace/trace.js';
import {
  type DatedChange,
  type LinkRule,
  type TracedPlatform,
} from '../../src/analytics/trace/traced.js';
import { tractionOf } from '../../src/analytics/traction/platform-traction.js';
import {
  integerBelow,
  randomStream,
  type RandomStream,
} from '../../src/analytics/statistics/random-stream.js';

const year = (from: number) => ({ earliest: `${from}-01-01`, latest: `${from}-12-31` });

const PLACES = ['party:a', 'party:b', 'party:c', 'party:d'];
const TAXA = ['taxon:a', 'taxon:b', 'taxon:c'];

const oneOf = <Value>(random: RandomStream, values: readonly Value[]): Value =>
  values[integerBelow(random, values.length)]!;

function platformOf(random: RandomStream, number: number): TracedPlatform {
  const start = 2004 + integerBelow(random, 8);
  const readings = Array.from({ length: 8 }, (_, i) => ({
    id: `reading:${number}-${i}`,
    span: year(start + i),
    value: 10 * 2 ** i,
  }));
  const since = () =>
    integerBelow(random, 4) === 0 ? null : year(2004 + integerBelow(random, 14));
  const id = `platform:${number}`;
  return {
    id,
    traction: tractionOf({ platform: id, readings, index: null }, { kind: 'LEVEL', atLeast: 100 }),
    places: [
      {
        record: `platform-presence:${number}`,
        since: since(),
        jurisdiction: oneOf(random, PLACES),
      },
    ],
    taxa: [
      {
        record: `finding:${number}`,
        since: since(),
        taxon: oneOf(random, TAXA),
        rank: 'SPECIES',
        above: [],
      },
    ],
  };
}

const changeOf = (random: RandomStream, number: number): DatedChange => {
  const from = 2006 + integerBelow(random, 14);
  return {
    id: `route-change:${number}`,
    nature: 'OBSERVATION',
    evidence: 'MEASURED_BEFORE_AND_AFTER',
    elements: [{ element: 'ROUTE', evidence: 'MEASURED_BEFORE_AND_AFTER' }],
    began: year(from),
    ended: integerBelow(random, 3) === 0 ? null : year(from + integerBelow(random, 3)),
    jurisdictions: [oneOf(random, PLACES)],
    taxa: [{ taxon: oneOf(random, TAXA), rank: 'SPECIES', above: [] }],
    causes: [],
    platformFindings: 0,
  };
};

const made = (index: number, changes = 20) => {
  const random = randomStream({ seed: 11, purpose: 'chance', index });
  return {
    platforms: Array.from({ length: 6 }, (_, i) => platformOf(random, i)),
    changes: Array.from({ length: changes }, (_, i) => changeOf(random, i)),
  };
};

const question = (link: LinkRule) => ({
  window: { fromMonths: 0, toMonths: 36 },
  link,
  taxa: null,
  jurisdictions: null,
  measuredIn: null,
});

const LINKS: readonly LinkRule[] = ['EITHER', 'BOTH', 'SHARED_TAXON', 'SHARED_JURISDICTION'];

describe('the flat arrays', () => {
  test.each(LINKS)('count the hits of the trace, whatever the order of dates: %s', (link) => {
    for (let index = 0; index < 15; index += 1) {
      const { platforms, changes } = made(index);
      const data = chanceData(platforms, changes, question(link));
      const order = givenOrder(data);
      const shift = index % changes.length;
      order.set(order.map((_, i) => (i + shift) % changes.length));
      const redated = changes.map((change, i) => {
        const { began, ended } = changes[order[i]!]!;
        return { ...change, began, ended };
      });
      const { hits } = traceOf({ platforms, changes: redated, rivals: [] }, question(link));
      const counted = platforms.map((_, platform) => hitsOf(data, platform, order));
      const expected = platforms.map(
        ({ id }) => hits.filter(({ onset }) => onset.platform === id).length,
      );
      expect(counted).toEqual(expected);
    }
  });

  test('have as their mean over all cyclic orders the exact mean', () => {
    // Over cyclic shifts each change has each date once, as over all orders on average.
    const { platforms, changes } = made(3);
    const data = chanceData(platforms, changes, question('EITHER'));
    const sums = platforms.map(() => 0);
    changes.forEach((_, shift) => {
      const order = givenOrder(data).map((i) => (i + shift) % changes.length);
      platforms.forEach((_platform, number) => {
        sums[number]! += hitsOf(data, number, order);
      });
    });
    expectedHits(data).forEach((mean, i) => {
      expect(mean).toBeCloseTo(sums[i]! / changes.length, 12);
    });
  });
});

test('draws add up to the same however they are cut', () => {
  const { platforms, changes } = made(5);
  const data = { ...chanceData(platforms, changes, question('EITHER')), seed: 4 };
  const whole = chanceDraws(data, { from: 0, to: 300 });
  const cuts = [
    [0, 7],
    [7, 130],
    [130, 300],
  ].map(([from, to]) => chanceDraws(data, { from: from!, to: to! }));
  expect(addedUp(cuts)).toEqual(whole);
  expect(whole.above).toBeLessThanOrEqual(whole.atLeast);
});

test('the p of one platform is that of drawing its dates without putting back', () => {
  // All links undated: its hits are hypergeometric (Fisher 1935).
  const { platforms, changes } = made(8);
  const undated = platforms.map((platform) => ({
    ...platform,
    places: platform.places.map((place) => ({ ...place, since: null })),
    taxa: [],
  }));
  const data = chanceData(undated, changes, question('SHARED_JURISDICTION'));
  const { platformAtLeast } = chanceDraws({ ...data, seed: 1 }, { from: 0, to: 20_000 });
  observedHits(data).forEach((observed, platform) => {
    const linked = data.starts[platform + 1]! - data.starts[platform]!;
    const row = data.fits.slice(platform * data.changes, (platform + 1) * data.changes);
    const fitting = row.reduce((sum, fit) => sum + fit, 0);
    const exact = hypergeometricTail({ n: data.changes, fitting, linked, from: observed });
    expect(Math.abs(platformAtLeast[platform]! / 20_000 - exact)).toBeLessThan(0.015);
  });
});

interface Urn {
  readonly n: number;
  readonly fitting: number;
  readonly linked: number;
  readonly from: number;
}

const choose = (n: number, k: number): number =>
  k < 0 || k > n
    ? 0
    : Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);

const hypergeometricTail = ({ n, fitting, linked, from }: Urn): number =>
  Array.from({ length: linked - from + 1 }, (_, i) => from + i)
    .map((k) => (choose(fitting, k) * choose(n - fitting, linked - k)) / choose(n, linked))
    .reduce((a, b) => a + b, 0);

describe('the test of chance', () => {
  const asked = (index: number, changes: number) => {
    const { platforms, changes: eligible } = made(index, changes);
    const all = { platforms, eligible, question: question('EITHER') };
    return chanceOf(all, 499, (data) =>
      Promise.resolve(chanceDraws({ ...data, seed: 2 }, { from: 0, to: 499 })),
    );
  };

  test('is not made below ten changes, and says how many there were', async () => {
    const { p, platforms, changes, caveats } = await asked(1, 9);
    expect(p).toMatchObject({
      status: EstimateStatus.NO_TEST,
      reason: RefusalReason.TOO_FEW_MEASURED_CHANGES,
      value: null,
      n: 9,
    });
    expect(platforms).toEqual([]);
    expect(changes).toBe(9);
    expect(caveats.map(({ code }) => code)).toContain('SMALL_N');
    expect((await asked(1, 0)).p).toMatchObject({ status: EstimateStatus.NO_TEST, n: 0 });
  });

  test('gives p over all and for each platform, adjusted for their number, never 0', async () => {
    const { p, platforms, hits, caveats } = await asked(2, 24);
    expect(p.value).toBeGreaterThanOrEqual(1 / 500);
    expect(platforms.length).toBeGreaterThan(1);
    for (const platform of platforms) {
      expect(platform.adjustedP.value).toBeGreaterThanOrEqual(platform.p.value!);
      expect(platform.p.caveats.map(({ code }) => code)).toContain('MULTIPLE_TESTS');
    }
    expect(platforms.reduce((sum, platform) => sum + platform.hits.value!, 0)).toBe(hits.value);
    expect(caveats.map(({ code }) => code)).toEqual(['SELECTED_RECORDS', 'DATE_IMPRECISE']);
  });

  test('is refused where all changes have one date or no order could give a hit', async () => {
    const { platforms, changes } = made(4);
    const draw = () => Promise.reject(new Error('nothing is drawn'));
    const [first] = changes;
    const alike = changes.map((change) => ({ ...change, began: year(2013), ended: year(2013) }));
    const early = changes.map((change) => ({ ...change, began: year(1990), ended: first!.ended }));
    const ask = (eligible: readonly DatedChange[]) =>
      chanceOf({ platforms, eligible, question: question('EITHER') }, 99, draw);
    expect((await ask(alike)).p.reason).toBe(RefusalReason.TOO_FEW_ARRANGEMENTS);
    expect((await ask(early)).p.reason).toBe(RefusalReason.CONSTANT);
  });

  test('looks at changes that were measured and recorded independently only', () => {
    const [change] = made(1).changes;
    const claimed = { ...change!, evidence: 'CLAIMED' as const, elements: [] };
    const attributed = {
      ...change!,
      causes: [{ attribution: 'attribution:a', causeKind: 'PLATFORM', cause: null }],
    };
    const resting = { ...change!, platformFindings: 1 };
    expect(testedAmong([change!, claimed, attributed, resting])).toEqual([change]);
  });
});
