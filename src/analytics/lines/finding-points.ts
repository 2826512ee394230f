import { frameKey } from '../../domain/series/frame-key.js';
import { type CountKey } from '../../graph/summary.js';
import { type Candidate } from './candidate.js';
import { type Frame } from './lines-of.js';
import { monthsOf, windowOf, type Window } from './window.js';

/** What is read of each finding. */
export const FINDING_KEYS: readonly CountKey[] = [
  ...['id', 'value', 'n', 'denominator'].map(property),
  ...['FromEarliest', 'FromLatest', 'ToEarliest', 'ToLatest'].map((end) =>
    property(`period${end}`),
  ),
  ...['samplingChanged', 'metric', 'unit', 'tradeDirection', 'channels', 'method'].map(property),
  ...['study', 'measure', 'places', 'platforms', 'taxa'].map((field): CountKey => ({
    kind: 'EDGE',
    field,
    properties: ['id'],
  })),
];

function property(name: string): CountKey {
  return { kind: 'PROPERTY', property: name };
}

/**
 * A finding stands with others of the same study or operation alone: what sites, keywords and effort
 * another one had is not recorded so fully that they could be called the same.
 */
export function findingCandidate(values: readonly unknown[]): Candidate {
  const [id, value, n, denominator, ...rest] = values;
  const window = windowOf(rest);
  return {
    id: String(id),
    value: value as number | null,
    n: n as number | null,
    denominator: denominator as number | null,
    window,
    frame: findingFrame(String(id), window, rest.slice(4)),
    leftOut: null,
  };
}

function findingFrame(id: string, window: Window | null, stored: readonly unknown[]): Frame {
  const [samplingChanged, metric, unit, direction, channels, method, study, measure, ...where] =
    stored;
  const [source = id] = [...(study as readonly string[]), ...(measure as readonly string[])];
  const months = window === null ? null : monthsOf(window);
  const parts = [source, metric, unit, direction, channels, method, months, ...where];
  const key = frameKey(parts.map((part) => part ?? undefined));
  return {
    key,
    frameKey: key,
    source,
    indicator: String(metric),
    unit: (unit ?? null) as string | null,
    cumulative: false,
    effortNote: null,
    samplingChanged: samplingChanged === 'YES',
    isWhole: false,
  };
}
