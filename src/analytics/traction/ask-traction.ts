import { frameKey } from '../../domain/series/frame-key.js';
import { type GraphSession } from '../../graph/session.js';
import { type PlatformSeries } from './platform-traction.js';
import { proxyIndex, type Presence, type YearReading } from './proxy-index.js';
import { type TractionQuestion } from './traction-question.js';

type Row = readonly unknown[];

/** What was looked through for a question of traction, and the readings by its measure. */
export interface AskedSeries {
  readonly series: readonly PlatformSeries[];
  /** Ids of all records that were read. */
  readonly read: readonly string[];
}

/** Asks for the readings of platforms by a measure, platforms in the order of their ids. */
export function askSeries(
  graph: GraphSession,
  { measure, platforms }: Pick<TractionQuestion, 'measure' | 'platforms'>,
  asOf: string | null,
): Promise<AskedSeries> {
  const asked = { graph, platforms, asOf };
  switch (measure.kind) {
    case 'WORLDWIDE_USERS':
      return askUsers(asked);
    case 'ADVERTS':
      return askAdverts(asked, measure.frameKey);
    case 'PROXY_INDEX':
      return askIndex(asked, measure.jurisdiction);
  }
}

interface Asked {
  readonly graph: GraphSession;
  readonly platforms: readonly string[] | null;
  readonly asOf: string | null;
}

interface PlatformReadings {
  readonly platform: string;
  readonly readings: readonly YearReading[];
}

async function askUserReadings({ graph, platforms, asOf }: Asked) {
  const rows = await graph.ask('traction/user-readings', { platforms }, asOf);
  return inOrderOfIds(
    rows.map(([platform, readings]) => ({
      platform: platform as string,
      readings: (readings as readonly Row[]).map(readingOf),
    })),
  );
}

async function askUsers(asked: Asked): Promise<AskedSeries> {
  return seriesOf(await askUserReadings(asked));
}

async function askAdverts({ graph, platforms, asOf }: Asked, key: string): Promise<AskedSeries> {
  const rows = await graph.ask('traction/advert-readings', { platforms }, asOf);
  const framed = rows.map(([platform, series]) => ({
    platform: platform as string,
    readings: (series as readonly Row[])
      .filter(([frame]) => frameKey(frame as Row) === key)
      .flatMap(([, readings]) => (readings as readonly Row[]).map(readingOf)),
  }));
  return seriesOf(inOrderOfIds(framed));
}

async function askIndex(asked: Asked, jurisdiction: string): Promise<AskedSeries> {
  const { graph, platforms, asOf } = asked;
  const [users, shareRows, presenceRows] = await Promise.all([
    askUserReadings(asked),
    graph.ask('traction/internet-use', { jurisdiction }, asOf),
    graph.ask('traction/presences', { jurisdiction, platforms }, asOf),
  ]);
  const shares = shareRows.map(readingOf);
  const presences = presenceRows.map(([platform, ...row]) => ({
    platform: platform as string,
    presence: presenceOf(row),
  }));
  const series = users.map(({ platform, readings }) => {
    const seen = presences.filter((shown) => shown.platform === platform);
    const index = proxyIndex(
      readings,
      shares,
      seen.map(({ presence }) => presence),
    );
    return { platform, readings: index, index: typeof index === 'string' ? null : index };
  });
  const beside = [
    ...shares.map(({ id }) => id),
    ...presences.map(({ presence }) => presence.record),
  ];
  return { series, read: [...seriesOf(users).read, ...beside] };
}

const inOrderOfIds = (rows: readonly PlatformReadings[]): readonly PlatformReadings[] =>
  [...rows].sort((a, b) => (a.platform < b.platform ? -1 : 1));

const seriesOf = (rows: readonly PlatformReadings[]): AskedSeries => ({
  series: rows.map(({ platform, readings }) => ({
    platform,
    readings: readings.length === 0 ? ('NO_SERIES' as const) : readings,
    index: null,
  })),
  read: rows.flatMap(({ platform, readings }) => [platform, ...readings.map(({ id }) => id)]),
});

const readingOf = ([id, earliest, latest, value, year]: Row): YearReading => ({
  id: id as string,
  span: { earliest: earliest as string, latest: latest as string },
  value: value as number,
  year: (year ?? null) as number | null,
});

const presenceOf = ([record, from, to, isCited]: Row): Presence => ({
  record: record as string,
  from: from as string | null,
  to: to as string | null,
  isCited: isCited as boolean,
});
