import { type Indicator } from '../../domain/series/indicator.js';
import { type AssociationData, type AssociationQuestion } from './association-question.js';
import { joined, type Joined, type PairedRow } from './joined.js';
import { observations, type Observation } from './observations.js';
import { Transformation } from './transformed.js';
import { stepSize } from './words.js';
import { type WithinRows } from './within-fit.js';

export interface AssociationRows extends Joined {
  /** Exposures of the same jurisdictions as they were observed, before any transformation. */
  readonly observedExposures: readonly Observation[];
}

/** The rows of a question: read, judged, transformed and set side by side. */
export function associationRows(
  data: AssociationData,
  question: AssociationQuestion,
): AssociationRows {
  const { leastDenominator } = question;
  const read = (indicator: Indicator, held: AssociationData['outcome']) =>
    observations(held, { indicator, leastDenominator });
  const { heldStill } = question;
  const exposure = read(question.exposure, data.exposure);
  const rows = joined(
    {
      outcome: read(question.outcome, data.outcome),
      exposure,
      heldStill:
        heldStill === null || data.heldStill === null ? null : read(heldStill, data.heldStill),
    },
    question.transformation,
  );
  const places = new Set(rows.exposures.map(({ jurisdiction }) => jurisdiction));
  return {
    ...rows,
    observedExposures: exposure.kept.filter(({ jurisdiction }) => places.has(jurisdiction)),
  };
}

/** Rows as flat lists for a fit; the exposure in steps. Counts only of shares that are left as they are. */
export function withinRows(
  rows: readonly PairedRow[],
  { exposure, transformation }: AssociationQuestion,
): WithinRows {
  const step = stepSize(exposure, transformation);
  return {
    units: rows.map(({ outcome }) => outcome.subject),
    times: rows.map(({ outcome }) => String(outcome.year)),
    clusters: rows.map(({ outcome }) => outcome.jurisdiction),
    outcome: rows.map(({ outcome }) => outcome.value),
    counts: transformation === Transformation.LEVELS ? countsOf(rows) : null,
    exposure: rows.map((row) => row.exposure.value / step),
  };
}

function countsOf(rows: readonly PairedRow[]): WithinRows['counts'] {
  const counted = rows.flatMap(({ outcome: { successes, trials } }) =>
    successes === null || trials === null ? [] : [{ successes, trials }],
  );
  if (rows.length === 0 || counted.length < rows.length) return null;
  return {
    successes: counted.map(({ successes }) => successes),
    trials: counted.map(({ trials }) => trials),
  };
}
