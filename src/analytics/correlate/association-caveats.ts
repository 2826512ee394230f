import { Indicator } from '../../domain/series/indicator.js';
import { caveat, CaveatSeverity, type Caveat } from '../estimate/caveat.js';
import { isRefusal } from '../estimate/refusal.js';
import { lagOneAutocorrelation } from '../statistics/lag-one.js';
import { type AssociationData, type AssociationQuestion } from './association-question.js';
import { type PairedRow } from './joined.js';
import { frameCount, type Observation } from './observations.js';
import { type Presence } from './presence.js';

type Indicators = Pick<AssociationQuestion, 'outcome' | 'exposure' | 'heldStill'>;

const uses = ({ outcome, exposure, heldStill }: Indicators, indicator: Indicator): boolean =>
  outcome === indicator || exposure === indicator || heldStill === indicator;

const SEVERITIES = [CaveatSeverity.GRAVE, CaveatSeverity.CAUTION, CaveatSeverity.NOTE];

/** The gravest first, else as given. */
export const gravestFirst = (caveats: readonly Caveat[]): readonly Caveat[] =>
  SEVERITIES.flatMap((severity) => caveats.filter((each) => each.severity === severity));

/** What must be known of the indicators, whatever the numbers. */
export function fixedCaveats(question: Indicators): readonly Caveat[] {
  const isOfCrime = uses(question, Indicator.PIKE) || uses(question, Indicator.RHINOS_POACHED);
  const isWorldwide = uses(question, Indicator.PLATFORM_USERS);
  const isProxy = isWorldwide || uses(question, Indicator.INTERNET_USERS_SHARE);
  return [
    ...(uses(question, Indicator.PIKE) ? [caveat('PIKE_NOT_A_RATE', {})] : []),
    ...(isOfCrime ? [caveat('NOT_ONLINE_CRIME', {})] : []),
    ...(uses(question, Indicator.RHINOS_POACHED) ? [caveat('COUNT_NOT_RATE', {})] : []),
    ...(isOfCrime || isWorldwide ? [caveat('EXPOSURE_NOT_LOCAL', {})] : []),
    ...(isProxy ? [caveat('PROXY_MEASURE', {})] : []),
  ];
}

/** What the data held raise, each with its numbers. */
export function dataCaveats(data: AssociationData, presence: Presence | null): readonly Caveat[] {
  const held = [data.outcome, data.exposure, ...(data.heldStill === null ? [] : [data.heldStill])];
  const frames = Math.max(...held.map(frameCount));
  const moved = presence !== null && presence.throughout.size < presence.sites ? presence : null;
  return [
    ...(frames > 1 ? [caveat('FRAME_DIFFERS', { frames })] : []),
    ...(presence !== null && presence.changes > 0
      ? [caveat('SAMPLING_CHANGED', { changes: presence.changes })]
      : []),
    ...(moved === null
      ? []
      : [caveat('SITES_CHANGED', { throughout: moved.throughout.size, of: moved.sites })]),
  ];
}

/** Rounding of percentages that are given to two decimals. */
const ROUNDING = 0.011;

/**
 * Internet use of three years that lie on a straight line, or of two that are equal to the last decimal,
 * was filled in rather than surveyed: such readings among those used are counted.
 */
export function estimatedReadings(
  indicator: Indicator,
  exposures: readonly Observation[],
): readonly Caveat[] {
  if (indicator !== Indicator.INTERNET_USERS_SHARE) return [];
  const at = new Map(exposures.map((row) => [`${row.subject} ${row.year}`, row.value]));
  const estimated = exposures.filter(({ subject, year, value }) => {
    const [before, after] = [at.get(`${subject} ${year - 1}`), at.get(`${subject} ${year + 1}`)];
    if (before === undefined) return false;
    const isLine = after !== undefined && Math.abs(before + after - 2 * value) <= ROUNDING;
    return value === before ? value > 0 && value < 100 : isLine;
  }).length;
  return estimated > 0 ? [caveat('SERIES_ESTIMATED', { estimated, of: exposures.length })] : [];
}

/** Below so many jurisdictions errors and intervals that rest on them are not sure. */
const LEAST_CLUSTERS = 20;

export const fewClusters = (clusters: number): readonly Caveat[] =>
  clusters < LEAST_CLUSTERS ? [caveat('SMALL_N', { n: clusters, least: LEAST_CLUSTERS })] : [];

/** From here on rows of one subject tell much of each other. */
const NOTABLE_AUTOCORRELATION = 0.3;

/** Raised by the stronger lag-one autocorrelation of the two indicators within subjects. */
export function autocorrelation(rows: readonly PairedRow[]): readonly Caveat[] {
  const subjects = rows.map(({ outcome }) => outcome.subject);
  const times = rows.map(({ outcome }) => outcome.year);
  const lagOnes = [
    rows.map(({ outcome }) => outcome.value),
    rows.map(({ exposure }) => exposure.value),
  ].flatMap((values) => {
    const outcome = lagOneAutocorrelation({ subjects, times, values });
    return isRefusal(outcome) ? [] : [outcome.value];
  });
  const lagOne = Math.max(...lagOnes, -1);
  return lagOne >= NOTABLE_AUTOCORRELATION ? [caveat('AUTOCORRELATION', { lagOne })] : [];
}
