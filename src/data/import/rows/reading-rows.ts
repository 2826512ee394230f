import { ReadingStatus } from '../../../domain/reading/reading-status.js';
import { type RecordContent } from '../../../graph/write/content.js';
import { rawReading, readingId, seriesId } from '../../readings/normal-reading.js';
import { importSeries } from '../import-series.js';
import { type ReadingObservation } from '../observation.js';
import { type RowType } from '../row-type.js';

export const readingRows: RowType<ReadingObservation> = {
  label: 'Reading',
  plural: 'Readings',
  shown: ['period', 'value', 'n', 'denominator', 'readingStatus', 'note'],
  idOf: (observation, number) => readingId(seriesOf(observation), String(observation.year), number),
  said: ({ value, n, denominator, note }) => JSON.stringify([value, n, denominator, note]),
  conflicting: (observation, said) => {
    const note = [observation.note, said].filter((text) => text !== '').join(' ');
    return { ...observation, status: ReadingStatus.CONFLICTING, note };
  },
  raw: (observation, place) => {
    const { year, value, n, denominator, status, note } = observation;
    const said = {
      period: String(year),
      value: textOf(value),
      n: textOf(n),
      denominator: textOf(denominator),
      status,
      note,
    };
    return rawReading(said, { ...place, series: seriesOf(observation) });
  },
  prepare: importSeries,
  withRemarks,
};

const seriesOf = ({ family, subject }: ReadingObservation): string => seriesId(family, subject.id);

const textOf = (number: number | null | undefined): string => number?.toString() ?? '';

const FIGURES = ['value', 'n', 'denominator'];

/**
 * A doubt that somebody recorded on a reading, and a remark that was added to its note, stand until
 * its figures change.
 */
function withRemarks(
  content: RecordContent,
  before: Readonly<Record<string, unknown>>,
): RecordContent {
  const said = content.properties;
  if (!goesOn(before['note'], said['note'])) return content;
  const isSame = FIGURES.every((name) => (said[name] ?? null) === (before[name] ?? null));
  const isDoubted = before['readingStatus'] === 'DOUBTFUL';
  if (!isSame || (!isDoubted && before['readingStatus'] !== said['readingStatus'])) return content;
  const { note, readingStatus } = before as Readonly<Record<string, string | null>>;
  return {
    ...content,
    properties: { ...said, note: note ?? null, readingStatus: readingStatus ?? null },
  };
}

const goesOn = (before: unknown, now: unknown): boolean =>
  typeof before === 'string' && (typeof now !== 'string' || before.startsWith(`${now} `));
