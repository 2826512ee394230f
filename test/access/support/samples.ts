import { type Dice } from './dice.js';
import { WORDS } from './random-records.js';

/** What a question can name: ids that are there, hidden, closed or nowhere, and places in lists. */
export interface Pool {
  /** Ids of a type, and one that nothing has. */
  idsOf(type: string): readonly string[];
  anyId(dice: Dice): string;
  /** Of all types, and more of one of them if it is named. */
  manyIds(dice: Dice, type?: string): readonly string[];
  /** A cursor that somebody was given for a list, whatever they saw; null for none. */
  cursorOf(dice: Dice, list: string): string | null;
  /** An instant of recorded time: of a write, before all of them, or not settled yet. */
  instant(dice: Dice): string;
}

/** How to ask a field of Query that is neither a look-up by id nor a list. */
export interface Sample {
  /** Its variables as an operation declares them. */
  readonly variables: string;
  readonly arguments: string;
  readonly values: (dice: Dice, pool: Pool) => Readonly<Record<string, unknown>>;
  /** Reads a full-text index, which does not follow what a transaction removes. */
  readonly readsIndex?: boolean;
  /** How often it is asked with other values, where few of them have an answer to tell. */
  readonly times?: number;
}

/** Ids that are none: what is said of them must not depend on what is there. */
const MALFORMED = ['WeChat', 'platform:', ':a', 'platform:a b', 'nothing:a', 'entity:a'];

const idOrNone = (dice: Dice, pool: Pool): string =>
  dice.chance(0.1) ? dice.oneOf(MALFORMED) : pool.anyId(dice);

/** Citations that fit nothing, of questions that there are and are not: whoever asks is told no more. */
const HASH = '0'.repeat(64);

/** By users, by an index for a jurisdiction, or by adverts of a frame that no random series has. */
const measureOf = (dice: Dice, pool: Pool): object =>
  dice.oneOf([
    {},
    { measure: { indexOfJurisdiction: dice.oneOf(pool.idsOf('Party')) } },
    { measure: { advertsOfFrame: '0123456789abcdef' } },
  ]);

export const SAMPLES: Readonly<Record<string, Sample>> = {
  verify: {
    variables: '$citation: AnswerCitationInput!',
    arguments: 'citation: $citation',
    values: (dice, pool) => ({
      citation: {
        question: dice.oneOf(['trace', 'meta', 'nothing']),
        parameters: { traction: { level: { atLeast: dice.oneOf([40, 120]) } } },
        viewerClass: dice.oneOf(['PUBLIC', 'FOCAL_POINT', 'SECRETARIAT_OFFICER']),
        asOf: pool.instant(dice),
        resultHash: HASH,
      },
    }),
  },
  meta: {
    variables: '$lang: Language!',
    arguments: 'lang: $lang',
    values: (dice) => ({ lang: dice.oneOf(['EN', 'FR', 'ES']) }),
  },
  reminders: {
    times: 12,
    variables: '$notification: ID!',
    arguments: 'notification: $notification',
    values: (dice, pool) => ({ notification: dice.oneOf(pool.idsOf('CitesDocument')) }),
  },
  node: {
    variables: '$id: ID!',
    arguments: 'id: $id',
    values: (dice, pool) => ({ id: idOrNone(dice, pool) }),
  },
  nodes: {
    variables: '$ids: [ID!]!',
    arguments: 'ids: $ids',
    values: (dice, pool) => ({ ids: pool.manyIds(dice) }),
  },
  search: {
    readsIndex: true,
    variables: '$text: String!, $first: Int!',
    arguments: 'text: $text, first: $first',
    values: (dice) => ({
      text: dice.oneOf([...WORDS, 'ivo', 'h', 'scale tiger', 'nothing']),
      first: 1 + dice.below(50),
    }),
  },
  connect: {
    variables: '$from: ID!, $to: ID!, $first: Int!',
    arguments: 'from: $from, to: $to, first: $first, maxLength: 4',
    values: (dice, pool) => ({
      from: idOrNone(dice, pool),
      to: pool.anyId(dice),
      first: 1 + dice.below(10),
    }),
  },
  trace: {
    variables: '$level: Float!, $taxa: [ID!], $measure: TractionMeasure, $seed: Int = 1',
    arguments:
      'traction: { level: { atLeast: $level } }, measure: $measure, ' +
      'lag: { fromMonths: -120, toMonths: 120 }, taxa: $taxa, seed: $seed, draws: 50',
    values: (dice, pool) => ({
      level: dice.oneOf([40, 120, 300]),
      seed: dice.below(3),
      ...(dice.chance(0.3) ? { taxa: dice.some(pool.idsOf('Taxon'), 2, 1) } : {}),
      ...measureOf(dice, pool),
    }),
  },
  tractionOnsets: {
    variables: '$traction: TractionRule!, $measure: TractionMeasure, $platforms: [ID!]',
    arguments: 'traction: $traction, measure: $measure, platforms: $platforms',
    values: (dice, pool) => ({
      traction: dice.oneOf([
        { level: { atLeast: 120 } },
        { growth: { factor: 2, years: 3 } },
        { firstReading: { atLeast: 40 } },
        { changePoint: { leastSegment: 3 } },
      ]),
      ...(dice.chance(0.3) ? { platforms: dice.some(pool.idsOf('Platform'), 3, 1) } : {}),
      ...measureOf(dice, pool),
    }),
  },
  applied: {
    variables:
      '$date: LocalDate!, $jurisdiction: ID!, $taxon: ID, $platform: ID, $channel: OnlineChannel',
    arguments:
      'date: $date, jurisdiction: $jurisdiction, taxon: $taxon, platform: $platform, channel: $channel',
    values: (dice, pool) => ({
      date: dice.oneOf(['2013-06-01', '2015-01-01', '2016-07-01', '2018-06-01']),
      jurisdiction: dice.chance(0.1)
        ? idOrNone(dice, pool)
        : dice.oneOf([...pool.idsOf('Party'), ...pool.idsOf('Territory')]),
      ...(dice.chance(0.3) ? { taxon: dice.oneOf(pool.idsOf('Taxon')) } : {}),
      ...(dice.chance(0.3) ? { platform: dice.oneOf(pool.idsOf('Platform')) } : {}),
      ...(dice.chance(0.2) ? { channel: dice.oneOf(['CLEAR_WEB', 'SOCIAL_NETWORK']) } : {}),
    }),
  },
  correlate: {
    variables:
      '$outcome: Indicator!, $unit: UnitOfAnalysis!, $change: Transformation!, $region: MikeRegion',
    arguments:
      'outcome: { indicator: $outcome }, exposure: { indicator: INTERNET_USERS_SHARE }, unit: $unit, ' +
      'where: { fromYear: 0, toYear: 20, region: $region }, transformation: $change, lags: 1, draws: 199',
    values: (dice) => ({
      outcome: dice.oneOf(['INTERNET_USERS_SHARE', 'RHINOS_POACHED', 'PIKE']),
      unit: dice.chance(0.8) ? 'JURISDICTION_YEAR' : 'SITE_YEAR',
      change: dice.oneOf(['LEVELS', 'FIRST_DIFFERENCES', 'DETRENDED', 'LOG']),
      ...(dice.chance(0.2) ? { region: 'AFRICA' } : {}),
    }),
  },
  beforeAfter: {
    variables:
      '$measures: [ID!]!, $outcome: BeforeAfterOutcome!, $method: BeforeAfterMethod!, $date: MeasureDate!',
    arguments:
      'measures: $measures, outcome: $outcome, method: $method, date: $date, concurrentWithin: 120, draws: 20',
    values: (dice, pool) => {
      const kinds = ['LegislationChange', 'DomesticMeasure', 'PlatformPolicy', 'Event'];
      return {
        measures: dice.some(pool.idsOf(dice.oneOf(kinds)), 1, 1),
        outcome: {
          indicator: 'INTERNET_USERS_SHARE',
          ...(dice.chance(0.3) ? { jurisdictions: dice.some(pool.idsOf('Party'), 4, 1) } : {}),
        },
        method: dice.oneOf(['INTERRUPTED_SERIES', 'DIFFERENCE_IN_DIFFERENCES']),
        date: dice.oneOf(['ANNOUNCED', 'ADOPTED', 'IN_FORCE']),
      };
    },
  },
  flows: {
    variables:
      '$from: LegRole!, $to: LegRole!, $taxa: [ID!], $modes: [TransportMode!], $since: LocalDate',
    arguments:
      'from: $from, to: $to, taxa: $taxa, modes: $modes, since: $since, until: "2030-01-01"',
    values: (dice, pool) => ({
      from: dice.oneOf(['ORIGIN', 'EXPORT', 'TRANSIT']),
      to: dice.oneOf(['ORIGIN', 'DISCOVERY', 'DESTINATION']),
      ...(dice.chance(0.3) ? { taxa: dice.some(pool.idsOf('Taxon'), 4, 1) } : {}),
      ...(dice.chance(0.2) ? { modes: ['AIR_PASSENGER', 'ROAD'] } : {}),
      ...(dice.chance(0.3) ? { since: '2014-01-01' } : {}),
    }),
  },
  tradeFlows: {
    variables: '$taxon: String!, $term: String!, $unit: String!, $reporter: TradeReporter!',
    arguments: 'taxon: $taxon, term: $term, unit: $unit, reporter: $reporter, fromYear: 0',
    readsIndex: true,
    times: 6,
    values: (dice) => ({
      taxon: dice.oneOf(WORDS),
      term: dice.oneOf(WORDS),
      unit: dice.oneOf(['', ...WORDS]),
      reporter: dice.oneOf(['IMPORTER', 'EXPORTER']),
    }),
  },
  communities: {
    variables: '$resolution: Float!, $seed: Int!',
    arguments: 'resolution: $resolution, seed: $seed',
    values: (dice) => ({ resolution: dice.oneOf([0.5, 1, 2]), seed: dice.below(3) }),
  },
  neighbourhood: {
    variables: '$id: ID!, $depth: Int!, $kinds: [SearchableType!], $first: Int!',
    arguments: 'id: $id, depth: $depth, kinds: $kinds, first: $first',
    values: (dice, pool) => ({
      id: idOrNone(dice, pool),
      depth: 1 + dice.below(3),
      first: dice.oneOf([3, 200]),
      ...(dice.chance(0.3) ? { kinds: ['PLATFORM', 'FINDING', 'TAXON', 'PARTY'] } : {}),
    }),
  },
  history: {
    variables: '$id: ID!, $first: Int!, $after: String',
    arguments: 'id: $id, first: $first, after: $after',
    values: (dice, pool) => ({
      id: idOrNone(dice, pool),
      first: 1 + dice.below(3),
      after: pool.cursorOf(dice, 'history'),
    }),
  },
  diff: {
    variables: '$id: ID!, $from: DateTime!, $to: DateTime!',
    arguments: 'id: $id, from: $from, to: $to',
    values: (dice, pool) => {
      const [from, to] = [pool.instant(dice), pool.instant(dice)].sort();
      return { id: idOrNone(dice, pool), from, to };
    },
  },
  changesSince: {
    variables: '$recordedAt: DateTime, $first: Int!, $after: String',
    arguments: 'recordedAt: $recordedAt, first: $first, after: $after',
    values: (dice, pool) => ({
      recordedAt: dice.chance(0.5) ? pool.instant(dice) : null,
      first: 1 + dice.below(100),
      after: pool.cursorOf(dice, 'changesSince'),
    }),
  },
};
