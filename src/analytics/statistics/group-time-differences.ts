import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { rowsByGroup } from './groups.js';
import { standardErrorOf } from './standard-error.js';
import { studentT, type Inference, type StandardError } from './student-t.js';

/** One unit, such as a site, with its values by time and the time from which it was treated. */
export interface DatedUnit {
  readonly unit: string;
  readonly cluster: string;
  /** First time wholly after its treatment, and the last wholly before; null if it was never treated. */
  readonly treatment: { readonly from: number; readonly lastBefore: number } | null;
  readonly valueAt: ReadonlyMap<number, number>;
}

/** What units first treated at one time show at another time, against those not yet treated by then. */
export interface GroupTimeDifference {
  readonly from: number;
  readonly time: number;
  readonly value: number;
  readonly inference: Inference | Refusal;
  readonly treatedUnits: number;
  readonly comparisonUnits: number;
  readonly treatedClusters: number;
  /** What each cluster adds to the error of the value. */
  readonly influences: ReadonlyMap<string, number>;
}

/**
 * Group-time differences against units not yet treated (Callaway and Sant'Anna 2021, without
 * covariates): for each group first treated at one time and each time from then on, the mean change since
 * the last time before treatment, less that of the units that are not treated by that time. In the unit
 * of the outcome. Unlike one two-way effect it never holds an already treated unit for a comparison
 * (Goodman-Bacon 2021). Assumes that the group would have moved as those units did. Errors are those of
 * two independent samples of clusters; of a single treated cluster, as it would scatter if it were one of
 * the comparison. A unit without one of the two values is left out at that time.
 */
export function groupTimeDifferences(
  units: readonly DatedUnit[],
  level: number,
): readonly GroupTimeDifference[] {
  const groups = new Map(
    units.flatMap(({ treatment }) =>
      treatment === null ? [] : [[`${treatment.from} ${treatment.lastBefore}`, treatment] as const],
    ),
  );
  const times = [...new Set(units.flatMap(({ valueAt }) => [...valueAt.keys()]))];
  return [...groups.values()]
    .sort((a, b) => a.from - b.from || a.lastBefore - b.lastBefore)
    .flatMap((group) =>
      times
        .filter((time) => time >= group.from)
        .sort((a, b) => a - b)
        .flatMap((time) => differenceAt(units, group, { time, level })),
    );
}

interface Change {
  readonly cluster: string;
  readonly change: number;
}

function differenceAt(
  units: readonly DatedUnit[],
  { from, lastBefore }: { readonly from: number; readonly lastBefore: number },
  { time, level }: { readonly time: number; readonly level: number },
): readonly GroupTimeDifference[] {
  const inGroup = (treatment: DatedUnit['treatment']) =>
    treatment?.from === from && treatment.lastBefore === lastBefore;
  // From the day after its last time before on, a unit is no longer untreated.
  const isNotYet = (treatment: DatedUnit['treatment']) =>
    treatment === null || treatment.lastBefore >= time;
  const changesOf = (isMember: (treatment: DatedUnit['treatment']) => boolean) =>
    units
      .filter(({ treatment }) => isMember(treatment))
      .flatMap((unit) => changeOf(unit, lastBefore, time));
  const [treated, comparison] = [changesOf(inGroup), changesOf(isNotYet)];
  if (treated.length === 0 || comparison.length === 0) return [];
  const value = meanOf(treated) - meanOf(comparison);
  const [ofTreated, ofComparison] = [influencesOf(treated, 1), influencesOf(comparison, -1)];
  return [
    {
      from,
      time,
      value,
      inference: studentT(
        value,
        errorOf(ofTreated, ofComparison, scaleOf([...treated, ...comparison])),
        level,
      ),
      treatedUnits: treated.length,
      comparisonUnits: comparison.length,
      treatedClusters: ofTreated.size,
      influences: new Map([...ofTreated, ...ofComparison]),
    },
  ];
}

function changeOf({ cluster, valueAt }: DatedUnit, base: number, time: number): Change[] {
  const [before, after] = [valueAt.get(base), valueAt.get(time)];
  return before === undefined || after === undefined ? [] : [{ cluster, change: after - before }];
}

const scaleOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, { change }) => sum + change ** 2, 0) / changes.length;

const meanOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, { change }) => sum + change, 0) / changes.length;

function influencesOf(changes: readonly Change[], sign: 1 | -1): Map<string, number> {
  const mean = meanOf(changes);
  const groups = rowsByGroup(changes.map(({ cluster }) => cluster));
  return new Map(
    [...groups].map(([cluster, rows]) => {
      const sum = rows.reduce((total, row) => total + ((changes[row]?.change ?? 0) - mean), 0);
      return [cluster, (sign * sum) / changes.length];
    }),
  );
}

/** Of two independent samples with unequal scatter (Welch 1947). */
function errorOf(
  treated: ReadonlyMap<string, number>,
  comparison: ReadonlyMap<string, number>,
  scale: number,
): StandardError | Refusal {
  const [one, other] = [treated.size, comparison.size];
  if (other < 2) return refusal(RefusalReason.ONE_CLUSTER, { comparison: other });
  const ofComparison = varianceOf(comparison);
  if (one === 1) return standardErrorOf(ofComparison * (other + 1), scale, other - 1);
  const ofTreated = varianceOf(treated);
  const freedom =
    (ofTreated + ofComparison) ** 2 /
    (ofTreated ** 2 / (one - 1) + ofComparison ** 2 / (other - 1));
  return standardErrorOf(ofTreated + ofComparison, scale, freedom);
}

const varianceOf = (influences: ReadonlyMap<string, number>): number =>
  ([...influences.values()].reduce((sum, value) => sum + value ** 2, 0) * influences.size) /
  (influences.size - 1);

export interface MeanGroupTime {
  readonly value: number;
  readonly inference: Inference | Refusal;
  /** Group-times that the mean is taken over. */
  readonly cells: number;
}

/**
 * The mean of all group-time differences, each weighted by its treated units (the simple summary of
 * Callaway and Sant'Anna 2021), weights held for known. The error adds up what each cluster
 * gives to all cells, with the degrees of freedom of the treated clusters, which are the fewer. A group
 * of one cluster shows no scatter, so a mean over such a group has no error: ONE_CLUSTER.
 */
export function meanGroupTime(
  cells: readonly GroupTimeDifference[],
  level: number,
): MeanGroupTime | Refusal {
  const total = cells.reduce((sum, { treatedUnits }) => sum + treatedUnits, 0);
  if (total === 0) return refusal(RefusalReason.EMPTY);
  const weightOf = ({ treatedUnits }: GroupTimeDifference) => treatedUnits / total;
  const value = cells.reduce((sum, cell) => sum + weightOf(cell) * cell.value, 0);
  const influences = new Map<string, number>();
  for (const cell of cells) {
    for (const [cluster, influence] of cell.influences) {
      influences.set(cluster, (influences.get(cluster) ?? 0) + weightOf(cell) * influence);
    }
  }
  return {
    value,
    inference: studentT(value, errorOfMean(cells, influences), level),
    cells: cells.length,
  };
}

function errorOfMean(
  cells: readonly GroupTimeDifference[],
  influences: ReadonlyMap<string, number>,
): StandardError | Refusal {
  const fewest = Math.min(...cells.map(({ treatedClusters }) => treatedClusters));
  if (fewest < 2) return refusal(RefusalReason.ONE_CLUSTER, { treatedClusters: fewest });
  const ofGroup = new Map<number, number>();
  for (const { from, treatedClusters } of cells) {
    ofGroup.set(from, Math.max(ofGroup.get(from) ?? 0, treatedClusters));
  }
  const freedom = [...ofGroup.values()].reduce((sum, clusters) => sum + clusters - 1, 0);
  const scale = cells.reduce((sum, cell) => sum + cell.value ** 2, 0) / cells.length;
  return standardErrorOf(varianceOf(influences), scale, freedom);
}
