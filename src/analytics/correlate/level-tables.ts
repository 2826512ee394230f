import { type BootstrapTable } from './bootstrap-draws.js';
import { type PairedRow } from './joined.js';
import { keyOf, type Observation } from './observations.js';

/** The rows as they are: x is the exposure, y the outcome, z what is held still. */
export function levelTable(rows: readonly PairedRow[]): BootstrapTable {
  return {
    clusters: rows.map(({ outcome }) => outcome.jurisdiction),
    x: rows.map(({ exposure }) => exposure.value),
    y: rows.map(({ outcome }) => outcome.value),
    z: null,
  };
}

/** The same beside a third indicator; null where none was asked for. */
export function partialTable(rows: readonly PairedRow[]): BootstrapTable | null {
  const third = rows.flatMap(({ heldStill }) => (heldStill === null ? [] : [heldStill.value]));
  return third.length < rows.length || rows.length === 0 ? null : { ...levelTable(rows), z: third };
}

/** One row for each jurisdiction: the means of its rows, each row alike. */
export function betweenTable(rows: readonly PairedRow[]): BootstrapTable {
  const places = [...new Set(rows.map(({ outcome }) => outcome.jurisdiction))].sort();
  const meanOf = (place: string, value: (row: PairedRow) => number) => {
    const of = rows.filter(({ outcome }) => outcome.jurisdiction === place);
    return of.reduce((sum, row) => sum + value(row), 0) / of.length;
  };
  return {
    clusters: places,
    x: places.map((place) => meanOf(place, ({ exposure }) => exposure.value)),
    y: places.map((place) => meanOf(place, ({ outcome }) => outcome.value)),
    z: null,
  };
}

/** Outcomes beside the exposure of an earlier (lag above 0) or later year of the same jurisdiction. */
export function lagged(
  rows: readonly PairedRow[],
  exposures: readonly Observation[],
  lag: number,
): readonly PairedRow[] {
  const at = new Map(exposures.map((row) => [keyOf(row), row]));
  return rows.flatMap((row) => {
    const { jurisdiction, year } = row.outcome;
    const exposure = at.get(keyOf({ subject: jurisdiction, year: year - lag }));
    return exposure === undefined ? [] : [{ ...row, exposure }];
  });
}
