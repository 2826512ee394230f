import { type SubjectReadings } from './observations.js';

/** Which sites were reported on, whatever was found. */
export interface Presence {
  /** Sites with a reading in every year from the first to the last of all readings. */
  readonly throughout: ReadonlySet<string>;
  readonly sites: number;
  /** Steps from a year to the next in which the sites reported on in a jurisdiction are not the same. */
  readonly changes: number;
}

/** How steady the set of sites was. A reading without a denominator shows the site reported on. */
export function presenceOf(sites: readonly SubjectReadings[]): Presence {
  const years = new Map<string, Set<number>>();
  for (const { subject, readings } of sites) {
    const of = years.get(subject) ?? new Set<number>();
    readings.forEach(({ year }) => of.add(year));
    if (of.size > 0) years.set(subject, of);
  }
  const all = new Set([...years.values()].flatMap((of) => [...of]));
  const throughout = [...years].filter(([, of]) => of.size === all.size).map(([site]) => site);
  return { throughout: new Set(throughout), sites: years.size, changes: changesOf(sites) };
}

function changesOf(sites: readonly SubjectReadings[]): number {
  const reported = new Map<string, Map<number, string>>();
  const inOrder = [...sites].sort((a, b) => (a.subject < b.subject ? -1 : 1));
  for (const { subject, jurisdiction, readings } of inOrder) {
    const byYear = reported.get(jurisdiction) ?? new Map<number, string>();
    for (const year of new Set(readings.map((reading) => reading.year))) {
      byYear.set(year, `${byYear.get(year) ?? ''} ${subject}`);
    }
    reported.set(jurisdiction, byYear);
  }
  const changed = (byYear: ReadonlyMap<number, string>) =>
    [...byYear].filter(([year, present]) => {
      const before = byYear.get(year - 1);
      return before !== undefined && before !== present;
    }).length;
  return [...reported.values()].reduce((sum, byYear) => sum + changed(byYear), 0);
}
