import { caveat, type Caveat } from '../estimate/caveat.js';
import { type PlatformTraction, type TractionMeasure } from '../traction/platform-traction.js';
import { tractionCaveats } from '../traction/traction-caveats.js';
import { LEAST_TESTED } from './chance.js';
import { type Trace } from './trace.js';

/** What must be known of a trace, each raised by its own rule with the numbers that raised it. */
export function traceCaveats(
  trace: Trace,
  tractions: readonly PlatformTraction[],
  measure: TractionMeasure,
): readonly Caveat[] {
  const ofOnsets = tractionCaveats(tractions, measure).filter(
    ({ code }) => code !== 'DATE_IMPRECISE',
  );
  return [...ofRecords(trace), ...ofHits(trace), ...ofWorldFigures(measure), ...ofOnsets];
}

/** Users worldwide stand in for those in the places of the changes, as an index does. */
const ofWorldFigures = ({ kind }: TractionMeasure): readonly Caveat[] =>
  kind === 'WORLDWIDE_USERS' ? [caveat('PROXY_MEASURE', {})] : [];

/** Records were made because somebody linked them to the Internet: they are neither a sample nor all. */
function ofRecords({
  tally: { recorded, eligible, eligibleMeasured: n },
}: Trace): readonly Caveat[] {
  return [
    ...(eligible > 0 ? [caveat('SELECTED_RECORDS', { records: eligible })] : []),
    ...(n < LEAST_TESTED ? [caveat('SMALL_N', { n, least: LEAST_TESTED })] : []),
    caveat('COLLECTION_NOT_WORLD', { records: recorded }),
  ];
}

function ofHits({ hits, tally: { patternOnly, possibleOnly } }: Trace): readonly Caveat[] {
  const rivals = hits.flatMap(({ rivals: some }) => some);
  const concurrent = rivals.flatMap(({ basis, cause }) => (basis === 'DOCUMENTED' ? [] : cause));
  const events = new Set(concurrent).size;
  const of = hits.length;
  return [
    ...(patternOnly > 0 ? [caveat('PATTERN_ONLY', { records: patternOnly })] : []),
    ...(possibleOnly > 0 ? [caveat('DATE_IMPRECISE', { imprecise: possibleOnly, of })] : []),
    ...(events > 0 ? [caveat('CONCURRENT_EVENTS', { events })] : []),
  ];
}
