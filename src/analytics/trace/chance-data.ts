import { isBeyond, lagOf } from './lag.js';
import { isJoined, sharedThings } from './links.js';
import {
  gradeOf,
  isIndependent,
  type DatedChange,
  type LinkRule,
  type TracedPlatform,
  type TraceQuestion,
} from './traced.js';

/**
 * What counting hits under another order of dates needs, in flat arrays. Platforms are numbered from 0
 * in their order, changes and dates from 0 in the order of the changes: date d is that of change d.
 */
export interface ChanceData {
  readonly platforms: number;
  readonly changes: number;
  /** Where the links of each platform begin in the two lists after this; one more at the end. */
  readonly starts: Int32Array;
  /** The change that each link leads to. */
  readonly linked: Int32Array;
  /** First day on which records show what the two share, as days since 1970. */
  readonly since: Int32Array;
  /** For each platform the dates that lie within the lag window of its onset: 1, else 0. */
  readonly fits: Uint8Array;
  /** Last day of each date, as days since 1970. */
  readonly ends: Int32Array;
}

const EVER_BEFORE = -(2 ** 31);
const FOR_EVER = 2 ** 31 - 1;
const MILLISECONDS_PER_DAY = 86_400_000;

const dayNumber = (day: string): number => Math.floor(Date.parse(day) / MILLISECONDS_PER_DAY);

/** The changes that chance is asked about: route, recipient or mode measured, recorded independently. */
export const testedAmong = (eligible: readonly DatedChange[]): readonly DatedChange[] =>
  eligible.filter((change) => gradeOf(change) === 'MEASURED' && isIndependent(change));

/** Platforms of which a hit could be counted at all: with an onset, a link, and a date in the window. */
export function chanceData(
  platforms: readonly TracedPlatform[],
  changes: readonly DatedChange[],
  { window, link }: Pick<TraceQuestion, 'window' | 'link'>,
): ChanceData {
  const links = platforms.map((platform) =>
    changes.flatMap((change, number) => {
      const since = sharedSince(platform, change, link);
      return since === null ? [] : [{ number, since }];
    }),
  );
  const all = links.flat();
  const fits = platforms.flatMap(({ traction: { onset } }) =>
    changes.map(({ began }) =>
      onset !== null && !isBeyond(onset.lastDay, began) && lagOf(onset, began, window) !== null
        ? 1
        : 0,
    ),
  );
  return {
    platforms: platforms.length,
    changes: changes.length,
    starts: Int32Array.from([0, ...runningSums(links.map(({ length }) => length))]),
    linked: Int32Array.from(all, ({ number }) => number),
    since: Int32Array.from(all, ({ since }) => since),
    fits: Uint8Array.from(fits),
    ends: Int32Array.from(changes, ({ ended }) =>
      ended === null ? FOR_EVER : dayNumber(ended.latest),
    ),
  };
}

function runningSums(counts: readonly number[]): readonly number[] {
  let sum = 0;
  return counts.map((count) => (sum += count));
}

/** From which day on platform and change are joined under a rule; null where they share too little. */
function sharedSince(platform: TracedPlatform, change: DatedChange, rule: LinkRule): number | null {
  const shared = sharedThings(platform, change);
  if (!isJoined(shared, rule)) return null;
  const since = (kind: 'SHARED_TAXON' | 'SHARED_JURISDICTION') =>
    shared
      .filter((thing) => thing.kind === kind)
      .reduce(
        (first, thing) =>
          Math.min(first, thing.since === null ? EVER_BEFORE : dayNumber(thing.since.earliest)),
        FOR_EVER,
      );
  const [taxon, place] = [since('SHARED_TAXON'), since('SHARED_JURISDICTION')];
  if (rule === 'SHARED_TAXON') return taxon;
  if (rule === 'SHARED_JURISDICTION') return place;
  return rule === 'BOTH' ? Math.max(taxon, place) : Math.min(taxon, place);
}

/** How many hits a platform has where change c has the date `order[c]`. Allocates nothing. */
export function hitsOf(data: ChanceData, platform: number, order: Int32Array): number {
  const { starts, linked, since, fits, ends, changes } = data;
  const [from, to] = [starts[platform] ?? 0, starts[platform + 1] ?? 0];
  const row = platform * changes;
  let hits = 0;
  for (let link = from; link < to; link += 1) {
    const date = order[linked[link] ?? 0] ?? 0;
    if (fits[row + date] === 1 && (since[link] ?? 0) <= (ends[date] ?? 0)) hits += 1;
  }
  return hits;
}

/** The dates as they are: change c has date c. */
export const givenOrder = ({ changes }: ChanceData): Int32Array =>
  Int32Array.from({ length: changes }, (_, change) => change);

/** Hits of each platform with the dates as they are. */
export function observedHits(data: ChanceData): readonly number[] {
  const order = givenOrder(data);
  return Array.from({ length: data.platforms }, (_, platform) => hitsOf(data, platform, order));
}

/** Mean of the hits of each platform over all orders of the dates: exact, since each date is as likely. */
export function expectedHits(data: ChanceData): readonly number[] {
  const { starts, since, fits, ends, changes } = data;
  return Array.from({ length: data.platforms }, (_, platform) => {
    let fitting = 0;
    for (let link = starts[platform] ?? 0; link < (starts[platform + 1] ?? 0); link += 1) {
      for (let date = 0; date < changes; date += 1) {
        const isIn = fits[platform * changes + date] === 1;
        if (isIn && (since[link] ?? 0) <= (ends[date] ?? 0)) fitting += 1;
      }
    }
    return changes === 0 ? 0 : fitting / changes;
  });
}
