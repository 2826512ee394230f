import {
  integerBelow,
  uniform,
  type RandomStream,
} from '../../src/analytics/statistics/random-stream.js';
import {
  type DatedChange,
  type PossibleRival,
  type TracedPlatform,
} from '../../src/analytics/trace/traced.js';
import { type DaySpan, monthsLater } from '../../src/analytics/traction/day-span.js';
import { tractionOf } from '../../src/analytics/traction/platform-traction.js';

/** How a made-up world is made. */
export interface PlantedWorld {
  readonly platforms: number;
  readonly changes: number;
  /** Probability that a change which shares something with a platform follows its onset. */
  readonly effect: number;
  /** Probability that an event in the place of a change falls into the year before it. */
  readonly rivals: number;
}

export interface PlantedTrace {
  readonly platforms: readonly TracedPlatform[];
  readonly changes: readonly DatedChange[];
  readonly rivals: readonly PossibleRival[];
  /** Pairs of platform and change of which the one made the other's date. */
  readonly planted: ReadonlySet<string>;
  /** Changes for which an event was planted. */
  readonly rivalled: ReadonlySet<string>;
}

export const pairKey = (platform: string, change: string): string => `${platform} ${change}`;

/** The longest planted lag, and that of the window asked for. */
export const LAG_MONTHS = 36;
const LEVEL = 100;
const PLACES = 10;
const TAXA = 10;
const FIRST_YEAR = 2006;
const YEARS = 14;

/**
 * Platforms with series of users that grow at random, changes with a place and a taxon, of which some
 * are linked, and events beside them. A linked change begins up to three years after the onset of one
 * platform that it shares something with; any other has its date from a calendar that fills up towards
 * its end, whatever it shares. With an effect of 0 nothing joins dates and platforms.
 */
export function plantedTrace(world: PlantedWorld, random: RandomStream): PlantedTrace {
  const platforms = times(world.platforms, (number) => platformOf(number, random));
  const made = times(world.changes, (number) => changeOf(number, { world, platforms }, random));
  const changes = made.map(({ change }) => change);
  const events = changes.flatMap((change) =>
    uniform(random) < world.rivals ? [{ of: change.id, event: eventFor(change) }] : [],
  );
  return {
    platforms,
    changes,
    rivals: events.map(({ event }) => event),
    planted: new Set(
      made.flatMap(({ follows, change }) => (follows === null ? [] : pairKey(follows, change.id))),
    ),
    rivalled: new Set(events.map(({ of }) => of)),
  };
}

const times = <Made>(count: number, make: (number: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, number) => make(number));

const yearOf = (year: number): DaySpan => ({ earliest: `${year}-01-01`, latest: `${year}-12-31` });

function platformOf(number: number, random: RandomStream): TracedPlatform {
  const id = `platform:${number}`;
  const start = FIRST_YEAR - 3 + integerBelow(random, 8);
  const rate = 1.3 + uniform(random);
  const readings = times(10, (i) => ({
    id: `reading:${number}-${i}`,
    span: yearOf(start + i),
    value: 10 * rate ** i * (0.8 + 0.4 * uniform(random)),
  }));
  const since = () => yearOf(start + integerBelow(random, 4));
  return {
    id,
    traction: tractionOf(
      { platform: id, readings, index: null },
      { kind: 'LEVEL', atLeast: LEVEL },
    ),
    places: times(2, (i) => ({
      record: `platform-presence:${number}-${i}`,
      since: since(),
      jurisdiction: `party:${integerBelow(random, PLACES)}`,
    })),
    taxa: [
      {
        record: `finding:${number}`,
        since: since(),
        taxon: `taxon:${integerBelow(random, TAXA)}`,
        rank: 'SPECIES',
        above: [],
      },
    ],
  };
}

interface Surroundings {
  readonly world: PlantedWorld;
  readonly platforms: readonly TracedPlatform[];
}

function changeOf(number: number, { world, platforms }: Surroundings, random: RandomStream) {
  const jurisdictions = [`party:${integerBelow(random, PLACES)}`];
  const taxon = `taxon:${integerBelow(random, TAXA)}`;
  const sharing = platforms.filter(
    ({ places, taxa, traction: { onset } }) =>
      onset?.earliest &&
      (places.some(({ jurisdiction }) => jurisdictions.includes(jurisdiction)) ||
        taxa.some((shown) => shown.taxon === taxon)),
  );
  const isLinked = uniform(random) < world.effect && sharing.length > 0;
  const followed = isLinked ? sharing[integerBelow(random, sharing.length)] : undefined;
  const day = followed === undefined ? calendarDay(random) : dayAfter(followed, random);
  const change: DatedChange = {
    id: `route-change:${number}`,
    nature: 'OBSERVATION',
    evidence: 'MEASURED_BEFORE_AND_AFTER',
    elements: [{ element: 'ROUTE', evidence: 'MEASURED_BEFORE_AND_AFTER' }],
    began: { earliest: day, latest: monthsLater(day, 2) },
    ended: { earliest: monthsLater(day, 12), latest: monthsLater(day, 18) },
    jurisdictions,
    taxa: [{ taxon, rank: 'SPECIES', above: [] }],
    causes: [],
    platformFindings: 0,
  };
  return { change, follows: followed?.id ?? null };
}

/** The later of two days drawn from the calendar: the record grows denser with the years. */
function calendarDay(random: RandomStream): string {
  const share = Math.max(uniform(random), uniform(random));
  return monthsLater(`${FIRST_YEAR}-01-01`, 12 * YEARS * share);
}

/** Somewhere in the interval of the onset, and up to three years on. */
function dayAfter({ traction: { onset } }: TracedPlatform, random: RandomStream): string {
  const earliest = onset?.earliest ?? `${FIRST_YEAR}-01-01`;
  return monthsLater(earliest, 24 * uniform(random) + LAG_MONTHS * uniform(random));
}

const eventFor = ({ id, began, jurisdictions }: DatedChange): PossibleRival => ({
  id: `event:${id}`,
  from: monthsLater(began.earliest, -6),
  to: monthsLater(began.earliest, -1),
  jurisdictions,
  taxa: [],
});
