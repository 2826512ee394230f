import {
  ExclusionReason,
  inOrder,
  keyOf,
  parted,
  type Exclusion,
  type Observation,
  type Observed,
} from './observations.js';
import { transformed, type Transformation } from './transformed.js';

/** An outcome beside the exposure of its jurisdiction and year. */
export interface PairedRow {
  readonly outcome: Observation;
  readonly exposure: Observation;
  readonly heldStill: Observation | null;
}

export interface Joined {
  /** In order of subject and year. */
  readonly rows: readonly PairedRow[];
  readonly excluded: readonly Exclusion[];
  /** All exposures of jurisdictions that a row is of, transformed, in order of jurisdiction and year. */
  readonly exposures: readonly Observation[];
}

/** What is joined: each as observed, before it is transformed. */
export interface Unjoined {
  readonly outcome: Observed;
  readonly exposure: Observed;
  readonly heldStill: Observed | null;
}

/** Transforms each series and sets every outcome beside the exposure of its jurisdiction and year. */
export function joined(unjoined: Unjoined, transformation: Transformation): Joined {
  const { outcome } = unjoined;
  const ready = transformed(outcome.kept, transformation);
  const exposure = transformed(unjoined.exposure.kept, transformation).kept;
  const third =
    unjoined.heldStill === null ? null : transformed(unjoined.heldStill.kept, transformation).kept;
  const [exposures, thirds] = [byPlace(exposure), third === null ? null : byPlace(third)];
  const met = ready.kept.map((row) => {
    const key = keyOf({ subject: row.jurisdiction, year: row.year });
    return { row, exposure: exposures.get(key) ?? null, heldStill: thirds?.get(key) ?? null };
  });
  const without = parted(
    met.map((each) => ({ row: each.row, reason: whyUnmet(each, thirds !== null) })),
  );
  const rows = met.flatMap(({ row, exposure: beside, heldStill }) =>
    beside === null || (thirds !== null && heldStill === null)
      ? []
      : [{ outcome: row, exposure: beside, heldStill }],
  );
  const places = new Set(rows.map((row) => row.outcome.jurisdiction));
  return {
    rows,
    excluded: [...outcome.excluded, ...ready.excluded, ...without.excluded].sort(inOrder),
    exposures: exposure.filter(({ jurisdiction }) => places.has(jurisdiction)),
  };
}

interface Met {
  readonly exposure: Observation | null;
  readonly heldStill: Observation | null;
}

function whyUnmet({ exposure, heldStill }: Met, needsThird: boolean): ExclusionReason | null {
  if (exposure === null) return ExclusionReason.NO_EXPOSURE;
  return needsThird && heldStill === null ? ExclusionReason.NO_HELD_STILL : null;
}

const byPlace = (observations: readonly Observation[]): ReadonlyMap<string, Observation> =>
  new Map(
    observations.map((row) => [keyOf({ subject: row.jurisdiction, year: row.year }), row] as const),
  );
