import { integerBelow, uniform } from '../../../src/analytics/statistics/random-stream.js';
import { type RawRecord } from '../../../src/graph/write/parse-record.js';
import { streamOf } from './draw.js';
import {
  above,
  codeOf,
  idOf,
  scientificName,
  speciesId,
  taxonNumber,
  taxonPlace,
  wordFor,
} from './names.js';
import { isMonthly, type Shape } from './shape.js';

const SOURCE = 'source:g-generated';
export const READINGS_RELEASE = 'dataset-release:g-readings';
export const TRADE_RELEASE = 'dataset-release:g-trade';

const CITED = { citations: [{ source: SOURCE }] };
/** What makes a record of evidence one that nobody takes for real. */
const MADE_UP = {
  ...CITED,
  demo: 'true',
  sourceKind: 'DEMO',
  note: 'Generated for the benchmark.',
};

/** Makes the record of a kind with a number. */
type Make = (shape: Shape, number: number) => RawRecord;

/** One kind of records: its type, how many there are, and how each is made. */
export interface Kind {
  readonly type: string;
  readonly count: (shape: Shape) => number;
  readonly make: Make;
}

const pick = <Value>(values: readonly Value[], number: number): Value =>
  values[number % values.length]!;

const source: Make = () => ({
  id: SOURCE,
  title: 'Generated for the benchmark',
  sourceType: 'DATASET',
  reliability: 'STANDARD',
});

const release: Make = (_, number) => ({
  id: pick([TRADE_RELEASE, READINGS_RELEASE], number),
  title: pick(['Generated trade rows', 'Generated readings'], number),
  source: SOURCE,
});

const party: Make = (_, number) => ({
  id: idOf('Party', number),
  code: codeOf(number),
  name: `Party ${number}`,
  status: 'PARTY',
  entryIntoForce: '1970-01-01',
  ...CITED,
});

const code: Make = (_, number) => ({
  id: idOf('CodeOfConduct', number),
  title: `Code of conduct ${number}`,
  codeKind: pick(['CODE_OF_CONDUCT', 'INDUSTRY_PLEDGE', 'COALITION'], number),
  adoptedOn: String(2005 + (number % 15)),
  ...MADE_UP,
});

const taxon: Make = ({ tree }, number) => {
  const place = taxonPlace(tree, number);
  const parent = above(tree, place);
  return {
    id: idOf('Taxon', number),
    scientificName: scientificName(tree, place),
    rank: place.rank,
    verification: 'UNVERIFIED',
    ...(parent === null ? {} : { parent: idOf('Taxon', taxonNumber(tree, parent)) }),
    ...CITED,
  };
};

const law: Make = ({ size, places, species, tree }, number) => {
  const stream = streamOf('LegislationChange', number);
  const year = 1995 + integerBelow(stream, 25);
  return {
    id: idOf('LegislationChange', number),
    title: `Law ${number} ${wordFor(size, 'LegislationChange', number)}`,
    legalForm: pick(['ACT', 'AMENDMENT', 'REGULATION'], number),
    enactedBy: idOf('Party', places.draw(stream)),
    adoptedOn: `${year}-${twoDigits(1 + integerBelow(stream, 12))}`,
    inForceFrom: String(year + 1),
    effects: ['PROHIBIT_OFFER'],
    covers: species
      .drawDifferent(stream, 1 + integerBelow(stream, 3))
      .map((rank) => speciesId(tree, rank)),
    ...MADE_UP,
  };
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const TYPES = ['ONLINE_MARKETPLACE', 'SOCIAL_NETWORK', 'INSTANT_CHAT'];

const platform: Make = ({ size, homes }, number) => ({
  id: idOf('Platform', number),
  title: `Platform ${number} ${wordFor(size, 'Platform', number)}`,
  platformType: pick(TYPES, number),
  channel: pick(TYPES, number),
  url: `https://platform-${number}.example`,
  homeJurisdiction: idOf('Party', homes.draw(streamOf('Platform', number))),
  ...MADE_UP,
});

/** From two to four for each platform, of different codes as far as there are so many. */
const MOST_ADHERENCES = 4;
const adherencesOf = (platform: number): number => 2 + (platform % 3);

/** Numbers leave a gap where a platform has fewer than four. */
const adherence: Make = ({ codes }, number) => {
  const owner = Math.ceil(number / MOST_ADHERENCES);
  const place = number - (owner - 1) * MOST_ADHERENCES;
  const chosen = codes.drawDifferent(streamOf('Adherence', owner), adherencesOf(owner));
  return {
    id: idOf('Adherence', number),
    title: `Platform ${owner} commits itself, ${place}`,
    adherenceKind: pick(['ADHERENCE', 'MEMBERSHIP', 'PLEDGE', 'ENDORSEMENT'], number),
    basis: pick(['OPERATOR_DECLARED', 'PARTY_REPORTED', 'LISTED_BY_COALITION'], number),
    code: idOf('CodeOfConduct', chosen[(place - 1) % chosen.length]!),
    platform: idOf('Platform', owner),
    period: { from: String(2008 + (number % 12)) },
    ...MADE_UP,
  };
};

export const hasAdherence = (number: number): boolean =>
  (number - 1) % MOST_ADHERENCES < adherencesOf(Math.ceil(number / MOST_ADHERENCES));

/** The first presences are one for each platform, the others go by the power law. */
export const presence: Make = ({ size, presences, places }, number) => {
  const stream = streamOf('PlatformPresence', number);
  const seen = number <= size.platforms ? number : presences.draw(stream);
  return {
    id: idOf('PlatformPresence', number),
    title: `Platform ${seen} is seen, ${number}`,
    platform: idOf('Platform', seen),
    jurisdiction: idOf('Party', places.draw(stream)),
    period: {
      from: `${2006 + integerBelow(stream, 8)}-${twoDigits(1 + integerBelow(stream, 12))}`,
    },
    ...MADE_UP,
  };
};

const route: Make = ({ size, places, species, tree }, number) => {
  const stream = streamOf('TradeRoute', number);
  const [origin, destination] = places.drawDifferent(stream, 2);
  return {
    id: idOf('TradeRoute', number),
    title: `Route ${number} ${wordFor(size, 'TradeRoute', number)}`,
    legs: [
      { place: idOf('Party', origin!), role: 'ORIGIN', sequence: 1 },
      { place: idOf('Party', destination!), role: 'DESTINATION', sequence: 2 },
    ],
    modes: [pick(['POSTAL_PARCEL', 'AIR_FREIGHT', 'SEA_CONTAINER', 'ROAD'], number)],
    channels: [pick(TYPES, number)],
    taxa: [speciesId(tree, species.draw(stream))],
    ...MADE_UP,
  };
};

const change: Make = ({ size, places, species, routes, tree }, number) => {
  const stream = streamOf('RouteChange', number);
  const year = 2008 + integerBelow(stream, 12);
  const month = twoDigits(1 + integerBelow(stream, 12));
  const lasts = 1 + integerBelow(stream, 2);
  return {
    id: idOf('RouteChange', number),
    title: `Change ${number} ${wordFor(size, 'RouteChange', number)}`,
    nature: 'OBSERVATION',
    changeEvidence: pick(['CLAIMED', 'MEASURED_BEFORE_AND_AFTER', 'PATTERN_ONLY'], number),
    elements: [{ element: 'ROUTE', evidence: 'CLAIMED' }],
    observedPeriod: { from: `${year}-${month}`, to: `${year + lasts}-${month}` },
    after: idOf('TradeRoute', routes.draw(stream)),
    taxa: species
      .drawDifferent(stream, 1 + integerBelow(stream, 2))
      .map((rank) => speciesId(tree, rank)),
    places: places
      .drawDifferent(stream, 1 + integerBelow(stream, 2))
      .map((rank) => idOf('Party', rank)),
    ...MADE_UP,
  };
};

/** Spread over the changes; the platform that each names goes by the power law. */
const attribution: Make = ({ size, platforms }, number) => ({
  id: idOf('Attribution', number),
  title: `Attribution ${number}`,
  causeKind: 'PLATFORM',
  routeChange: idOf(
    'RouteChange',
    Math.floor(((number - 1) * size.changes) / size.attributions) + 1,
  ),
  cause: idOf('Platform', platforms.draw(streamOf('Attribution', number))),
  ...MADE_UP,
});

/** Series of users come first, one for each platform; then those of adverts, the longest first. */
const series: Make = (shape, number) =>
  number <= shape.size.platforms ? usersSeries(shape, number) : advertsSeries(shape, number);

const usersSeries: Make = ({ size }, number) => ({
  id: idOf('Series', number),
  title: `Users of platform ${number}`,
  indicator: 'PLATFORM_USERS',
  unit: 'users',
  durationText: isMonthly(size, number) ? 'a month' : 'a year',
  subject: idOf('Platform', number),
  measuresUsersOf: idOf('Platform', number),
  ...MADE_UP,
});

/** The longest of them is of the first platform, the others go by the power law. */
const advertsSeries: Make = ({ size, platforms }, number) => {
  const rank = number - size.platforms;
  const seen = rank === 1 ? 1 : platforms.draw(streamOf('Series', number));
  return {
    id: idOf('Series', number),
    title: `Adverts on platform ${seen}, ${rank}`,
    indicator: 'ADVERTS',
    unit: 'adverts',
    keywords: [`keyword ${rank}`],
    durationText: 'a day',
    subject: idOf('Platform', seen),
    ...MADE_UP,
  };
};

/** In an order in which whatever a record leads to comes before it. */
export const KINDS: readonly Kind[] = [
  { type: 'Source', count: () => 1, make: source },
  { type: 'DatasetRelease', count: () => 2, make: release },
  { type: 'Party', count: ({ size }) => size.parties, make: party },
  { type: 'CodeOfConduct', count: ({ size }) => size.codes, make: code },
  { type: 'Taxon', count: ({ size }) => size.taxa, make: taxon },
  { type: 'LegislationChange', count: ({ size }) => size.laws, make: law },
  { type: 'Platform', count: ({ size }) => size.platforms, make: platform },
  { type: 'Adherence', count: ({ size }) => size.platforms * MOST_ADHERENCES, make: adherence },
  { type: 'PlatformPresence', count: ({ size }) => size.presences, make: presence },
  { type: 'TradeRoute', count: ({ size }) => size.routes, make: route },
  { type: 'RouteChange', count: ({ size }) => size.changes, make: change },
  { type: 'Attribution', count: ({ size }) => size.attributions, make: attribution },
  { type: 'Series', count: ({ size }) => size.series, make: series },
];

/** The level that users of a platform cross between 2008 and 2016, by which traction is asked for. */
export const TRACTION_LEVEL = 1_000_000;

/** How many months after January 2005 the users of a platform reach the level. */
const onsetMonth = (platform: number): number => 36 + integerBelow(streamOf('Onset', platform), 96);

/** So many users of a platform, that many months after January 2005. */
export function usersAt(platform: number, month: number): number {
  const wobble = 0.98 + 0.04 * uniform(streamOf(`Users ${platform}`, month));
  return Math.round(TRACTION_LEVEL * Math.exp((month - onsetMonth(platform)) / 18) * wobble);
}
