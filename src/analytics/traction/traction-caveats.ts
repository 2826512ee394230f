import { caveat, type Caveat } from '../estimate/caveat.js';
import { type PlatformTraction, type TractionMeasure } from './platform-traction.js';

/** What must be known of onsets, each raised by its own rule. */
export function tractionCaveats(
  tractions: readonly PlatformTraction[],
  measure: TractionMeasure,
): readonly Caveat[] {
  return [...measureCaveats(measure), ...truncation(tractions), ...imprecision(tractions)];
}

/** An index stands in for users in a place, whom nobody counted. */
export const measureCaveats = ({ kind }: TractionMeasure): readonly Caveat[] =>
  kind === 'PROXY_INDEX' ? [caveat('PROXY_MEASURE', {})] : [];

/** Where a series begins with the rule met, or ends before it was. */
function truncation(tractions: readonly PlatformTraction[]): readonly Caveat[] {
  const isCut = tractions.some(
    ({ onset, status }) => status === 'NEVER_MET' || onset?.earliest === null,
  );
  const first = tractions.flatMap(({ firstDay }) => firstDay ?? []).sort()[0];
  const last = tractions
    .flatMap(({ lastDay }) => lastDay ?? [])
    .sort()
    .at(-1);
  if (!isCut || first === undefined || last === undefined) return [];
  return [caveat('SERIES_TRUNCATED', { firstYear: yearOf(first), lastYear: yearOf(last) })];
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** An onset that is known to more than a day. */
function imprecision(tractions: readonly PlatformTraction[]): readonly Caveat[] {
  const onsets = tractions.flatMap(({ onset }) => onset ?? []);
  const imprecise = onsets.filter(({ earliest, latest }) => earliest !== latest).length;
  return imprecise === 0 ? [] : [caveat('DATE_IMPRECISE', { imprecise, of: onsets.length })];
}
