import { frameKey } from '../../domain/series/frame-key.js';
import { type CountKey } from '../../graph/summary.js';
import { type Frame } from './lines-of.js';
import { LeftOutReason } from './lines.type.js';
import { type Candidate } from './candidate.js';
import { windowOf } from './window.js';

/** What is read of each reading. */
export const READING_KEYS: readonly CountKey[] = [
  ...['id', 'value', 'n', 'denominator', 'readingStatus'].map(property),
  ...['FromEarliest', 'FromLatest', 'ToEarliest', 'ToLatest'].map((end) =>
    property(`period${end}`),
  ),
  {
    kind: 'EDGE',
    field: 'series',
    properties: [
      ...['id', 'indicator', 'cumulative', 'effortNote'],
      // What a frame key is made of, in its order.
      ...['metric', 'unit', 'population', 'channels', 'keywords'],
      ...['placesText', 'durationText', 'method'],
    ],
  },
];

function property(name: string): CountKey {
  return { kind: 'PROPERTY', property: name };
}

/** A reading stands on the line of its series, if it can be used as it stands. */
export function readingCandidate(values: readonly unknown[]): Candidate {
  const [id, value, n, denominator, status, ...rest] = values;
  const window = windowOf(rest);
  const [series] = rest[4] as readonly (readonly unknown[])[];
  return {
    id: String(id),
    value: value as number | null,
    n: n as number | null,
    denominator: denominator as number | null,
    window,
    frame: series === undefined ? null : seriesFrame(series),
    leftOut: LEFT_OUT[String(status)] ?? null,
  };
}

const LEFT_OUT: Readonly<Record<string, LeftOutReason>> = {
  CONFLICTING: LeftOutReason.CONFLICTING,
  DOUBTFUL: LeftOutReason.DOUBTFUL,
};

function seriesFrame(series: readonly unknown[]): Frame {
  const [id, indicator, cumulative, effortNote, ...parts] = series;
  const key = frameKey(parts.map((part) => part ?? undefined));
  return {
    key: `${key} ${String(id)}`,
    frameKey: key,
    source: String(id),
    indicator: String(indicator),
    unit: (parts[1] ?? null) as string | null,
    cumulative: cumulative === 'YES',
    effortNote: (effortNote ?? null) as string | null,
    samplingChanged: false,
    isWhole: true,
  };
}
