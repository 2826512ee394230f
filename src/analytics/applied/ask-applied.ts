import { type LegalForm } from '../../domain/legislation-change/legal-form.js';
import { type Appendix } from '../../domain/listing/appendix.js';
import { type OnlineChannel } from '../../domain/vocabulary/online-channel.js';
import { type Verification } from '../../domain/vocabulary/verification.js';
import { type GraphSession } from '../../graph/session.js';
import { type SearchedRecords } from '../citation/certificate.type.js';
import { askTaxonLines } from '../trace/ask-trace.js';
import { AppliedKind } from './applied-kind.js';
import {
  type AdherenceRecord,
  type AppliedRecord,
  type LawRecord,
  type ListingRecord,
  type PlanRecord,
  type RuleRecord,
} from './applied-record.js';
import { makersFor, type AskedPlace } from './asked-place.js';
import { NO_PERIOD, type RecordedDate, type RecordedPeriod } from './recorded-date.js';
import { type AskedTaxon } from './taxon-basis.js';

type Row = readonly unknown[];

/** The subjects of a question by their ids; null where it names none. */
export interface AskedSubjects {
  readonly place: string;
  readonly taxon: string | null;
  readonly platform: string | null;
  readonly channel: OnlineChannel | null;
}

/** What is held of the subjects of a question. */
export interface HeldSubjects {
  readonly place: AskedPlace;
  readonly taxon: AskedTaxon | null;
  /** Platforms whose rules and commitments are asked for. */
  readonly platforms: readonly string[];
  /** Whether no platform and no channel is named, so that rules of the place itself count too. */
  readonly isAnyPlatform: boolean;
}

/** The records to look at, the kinds of which there are more, and how many were looked through. */
export interface AppliedRecords {
  readonly records: readonly AppliedRecord[];
  readonly truncated: readonly AppliedKind[];
  readonly searched: readonly SearchedRecords[];
}

/** Records of one kind in an answer at the most. */
const MOST_OF_A_KIND = 500;

/** Texts, never null: the database plans a statement anew for each type of a parameter. */
const narrowing = ({ platform, channel }: AskedSubjects) => ({
  platform: platform ?? '',
  channel: channel ?? '',
});

/** The place and the taxon of a question; null where the viewer sees one of its subjects nowhere. */
export async function askSubjects(
  graph: GraphSession,
  asked: AskedSubjects,
  asOf: string | null,
): Promise<HeldSubjects | null> {
  const { place, taxon, platform, channel } = asked;
  const narrowed = narrowing(asked);
  const [[row], platforms, [line = null]] = await Promise.all([
    graph.ask('applied/place', { place, platform: narrowed.platform }, asOf),
    graph.ask('applied/platforms', { place, ...narrowed }, asOf),
    taxon === null ? [] : askTaxonLines(graph, [taxon], asOf),
  ]);
  if (row?.[4] !== true || (taxon !== null && line === null)) return null;
  return {
    place: placeOf(row),
    taxon: line,
    platforms: platforms.map(([id]) => id as string),
    isAnyPlatform: platform === null && channel === null,
  };
}

/** The records that may have applied, and how many were looked through. */
export async function askRecords(
  graph: GraphSession,
  { place, taxon, platforms, isAnyPlatform }: HeldSubjects,
  asOf: string | null,
): Promise<AppliedRecords> {
  const parameters = {
    place: place.id,
    makers: makersFor(place),
    platforms,
    isAnyPlatform,
    line: taxon === null ? [] : [taxon.taxon, ...taxon.above],
    first: MOST_OF_A_KIND + 1,
  };
  const ask = (name: string) => graph.ask(`applied/${name}`, parameters, asOf);
  const [laws, plans, listings, rules, adherences, searched] = await Promise.all([
    ask('laws'),
    ask('plans'),
    ask('listings'),
    ask('rules'),
    ask('adherences'),
    ask('searched'),
  ]);
  const byKind: readonly (readonly AppliedRecord[])[] = [
    laws.map(lawOf),
    plans.map(planOf),
    listings.map(listingOf),
    rules.map(ruleOf),
    adherences.map(adherenceOf),
  ];
  return {
    records: byKind.flatMap((records) => records.slice(0, MOST_OF_A_KIND)),
    truncated: byKind.flatMap((records) => records.slice(MOST_OF_A_KIND).map(({ kind }) => kind)),
    searched: searched.map(([kind, records]) => ({
      kind: kind as string,
      records: records as number,
    })),
  };
}

const placeOf = ([id, isParty, dependsOn, convention]: Row): AskedPlace => ({
  id: id as string,
  isParty: isParty === true,
  dependsOn: (dependsOn ?? null) as string | null,
  convention: dateOf(convention),
});

const texts = (value: unknown): readonly string[] => value as readonly string[];

function lawOf([id, form, verification, makers, scope, taxa, dates]: Row): LawRecord {
  const [adopted, published, inForce, enforced, repealed] = (dates as readonly unknown[]).map(
    dateOf,
  );
  return {
    kind: AppliedKind.LAW,
    id: id as string,
    form: form as LegalForm,
    verification: verification as Verification,
    makers: texts(makers),
    scope: texts(scope),
    taxa: texts(taxa),
    dates: {
      adopted: adopted ?? null,
      published: published ?? null,
      inForce: inForce ?? null,
      enforced: enforced ?? null,
      repealed: repealed ?? null,
    },
  };
}

const planOf = ([id, verification, taxa, announced, period]: Row): PlanRecord => ({
  kind: AppliedKind.PLAN,
  id: id as string,
  verification: verification as Verification,
  taxa: texts(taxa),
  announced: dateOf(announced),
  period: periodOf(period),
});

const listingOf = ([id, appendix, verification, taxa, seen, period]: Row): ListingRecord => ({
  kind: AppliedKind.LISTING,
  id: id as string,
  appendix: appendix as Appendix,
  verification: verification as Verification,
  taxa: texts(taxa),
  seen: dateOf(seen),
  period: periodOf(period),
});

const ruleOf = ([id, verification, places, taxa, announced, period]: Row): RuleRecord => ({
  kind: AppliedKind.PLATFORM_RULE,
  id: id as string,
  verification: verification as Verification,
  places: texts(places),
  taxa: texts(taxa),
  announced: dateOf(announced),
  period: periodOf(period),
});

const adherenceOf = ([id, verification, isOfPlatform, seen, period]: Row): AdherenceRecord => ({
  kind: AppliedKind.ADHERENCE,
  id: id as string,
  verification: verification as Verification,
  taxa: [],
  isOfPlatform: isOfPlatform === true,
  seen: dateOf(seen),
  period: periodOf(period),
});

function dateOf(value: unknown): RecordedDate | null {
  const [edtf, earliest, latest] = value as Row;
  if (typeof edtf !== 'string') return null;
  return { edtf, earliest: earliest as string, latest: latest as string };
}

/** A period is kept as an interval in EDTF beside the first and last days of its ends. */
function periodOf(value: unknown): RecordedPeriod {
  const [interval, fromEarliest, fromLatest, toEarliest, toLatest, endStatus] = value as Row;
  if (typeof interval !== 'string') return NO_PERIOD;
  const [from, to] = interval.split('/');
  return {
    from: typeof fromEarliest === 'string' ? dateOf([from, fromEarliest, fromLatest]) : null,
    to: typeof toEarliest === 'string' ? dateOf([to, toEarliest, toLatest]) : null,
    endStatus: endStatus as string | null,
  };
}
