import { Indicator } from '../../domain/series/indicator.js';
import { type GraphSession } from '../../graph/session.js';
import { UnitOfAnalysis, type AssociationData } from './association-question.js';
import { type CorrelateArguments, type IndicatorChoice } from './correlate.input.js';
import { type HeldReading, type SubjectReadings } from './observations.js';

type Row = readonly unknown[];

interface Place {
  readonly graph: GraphSession;
  readonly asOf: string | null;
  readonly years: { readonly from: number; readonly to: number };
}

/** Asks the graph for the readings of a question, all in order of id. */
export async function askAssociation(
  graph: GraphSession,
  { outcome, exposure, heldStill, unit, where }: CorrelateArguments,
  asOf: string | null,
): Promise<AssociationData> {
  const place = { graph, asOf, years: { from: where.fromYear, to: where.toYear } };
  const chosen = where.jurisdictions ?? null;
  const isOfSites = unit === UnitOfAnalysis.SITE_YEAR;
  const isPike = outcome.indicator === Indicator.PIKE;
  const { region } = where;
  const inRegion = (series: readonly SubjectReadings[]) =>
    series.filter(({ regions }) => region === undefined || regions.includes(region));
  const sites = isPike ? inRegion(await siteReadings(place, chosen)) : null;
  const outcomes =
    isOfSites && sites !== null
      ? sites
      : inRegion(await jurisdictionReadings(place, outcome, chosen));
  const places = [...new Set(outcomes.map(({ jurisdiction }) => jurisdiction))].sort();
  const beside = (choice: IndicatorChoice) => jurisdictionReadings(place, choice, places);
  const [exposures, thirds] = await Promise.all([
    beside(exposure),
    heldStill === undefined ? null : beside(heldStill),
  ]);
  return { outcome: outcomes, exposure: exposures, heldStill: thirds, sites };
}

async function siteReadings(
  { graph, asOf, years }: Place,
  jurisdictions: readonly string[] | null,
): Promise<readonly SubjectReadings[]> {
  const parameters = { indicator: Indicator.PIKE, jurisdictions, ...years };
  const rows = await graph.ask('correlate/site-readings', parameters, asOf);
  return rows.map(seriesOf).sort(bySubject);
}

async function jurisdictionReadings(
  place: Place,
  { indicator, platform }: IndicatorChoice,
  jurisdictions: readonly string[] | null,
): Promise<readonly SubjectReadings[]> {
  if (platform !== undefined) return platformReadings(place, platform, jurisdictions ?? []);
  const { graph, asOf, years } = place;
  const parameters = { indicator, jurisdictions, ...years };
  const rows = await graph.ask('correlate/jurisdiction-readings', parameters, asOf);
  return rows.map(seriesOf).sort(bySubject);
}

/** Users worldwide, beside each jurisdiction alike. */
async function platformReadings(
  { graph, asOf, years }: Place,
  platform: string,
  jurisdictions: readonly string[],
): Promise<readonly SubjectReadings[]> {
  const rows = await graph.ask('correlate/platform-readings', { platform, ...years }, asOf);
  return jurisdictions.flatMap((jurisdiction) =>
    rows.map(([frame, readings]) => seriesOf([jurisdiction, jurisdiction, [], frame, readings])),
  );
}

const seriesOf = ([subject, jurisdiction, regions, frame, readings]: Row): SubjectReadings => ({
  subject: subject as string,
  jurisdiction: jurisdiction as string,
  regions: regions as readonly string[],
  frame: frame as string,
  readings: (readings as readonly Row[]).map(readingOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
});

const readingOf = ([id, year, value, n, denominator, status]: Row): HeldReading => ({
  id: id as string,
  year: year as number,
  value: value as number | null,
  n: n as number | null,
  denominator: denominator as number | null,
  status: status as string,
});

function bySubject(a: SubjectReadings, b: SubjectReadings): number {
  const [left, right] = [`${a.subject} ${a.frame}`, `${b.subject} ${b.frame}`];
  return left < right ? -1 : 1;
}
