import { type AssociationQuestion } from './association-question.js';
import { type PairedRow } from './joined.js';
import { WithinModel, type FitRequest, type WithinRows } from './within-fit.js';

/** Another choice of rows or weights that a reviewer would ask for. */
export enum Variant {
  EQUAL_WEIGHT_PER_UNIT = 'EQUAL_WEIGHT_PER_UNIT',
  PRESENT_THROUGHOUT = 'PRESENT_THROUGHOUT',
  LEAST_DENOMINATOR = 'LEAST_DENOMINATOR',
}

export interface VariantPlan {
  readonly variant: Variant;
  readonly leastDenominator: number | null;
  readonly request: FitRequest;
}

export interface FitPlan {
  /** That of the variants and of leaving out: the logit of counts, else the line. */
  readonly model: WithinModel;
  readonly logit: FitRequest | null;
  readonly linear: FitRequest;
  readonly variants: readonly VariantPlan[];
  readonly leftOut: readonly { readonly jurisdiction: string; readonly request: FitRequest }[];
}

interface Planned {
  readonly rows: readonly PairedRow[];
  readonly within: WithinRows;
  /** Subjects reported on in every year; null where that cannot be said. */
  readonly throughout: ReadonlySet<string> | null;
}

/** Every fit that an answer holds, in a fixed order. */
export function fitPlan(
  planned: Planned,
  { draws, leastDenominators }: AssociationQuestion,
): FitPlan {
  const { rows, within } = planned;
  const model = within.counts === null ? WithinModel.LINEAR : WithinModel.LOGIT;
  const all = rows.map((_, row) => row);
  const where = (keep: (row: PairedRow) => boolean) =>
    all.filter((row) => rows[row] !== undefined && keep(rows[row]));
  const plain = (chosen: readonly number[]): FitRequest => ({
    model,
    rows: chosen,
    equalUnits: false,
    wildDraws: 0,
  });
  const places = [...new Set(within.clusters)].sort();
  return {
    model,
    logit: model === WithinModel.LOGIT ? { ...plain(all), wildDraws: draws } : null,
    linear: { ...plain(all), model: WithinModel.LINEAR, wildDraws: draws },
    variants: variantsOf(planned, leastDenominators, { all, where, plain }),
    leftOut: places.map((jurisdiction) => ({
      jurisdiction,
      request: plain(where(({ outcome }) => outcome.jurisdiction !== jurisdiction)),
    })),
  };
}

interface Choice {
  readonly all: readonly number[];
  readonly where: (keep: (row: PairedRow) => boolean) => readonly number[];
  readonly plain: (chosen: readonly number[]) => FitRequest;
}

function variantsOf(
  { within, throughout }: Planned,
  leastDenominators: readonly number[],
  { all, where, plain }: Choice,
): readonly VariantPlan[] {
  const isCounted = within.counts !== null;
  const variant = (kind: Variant, request: FitRequest, leastDenominator: number | null = null) => ({
    variant: kind,
    leastDenominator,
    request,
  });
  return [
    ...(isCounted
      ? [variant(Variant.EQUAL_WEIGHT_PER_UNIT, { ...plain(all), equalUnits: true })]
      : []),
    ...(throughout === null
      ? []
      : [
          variant(
            Variant.PRESENT_THROUGHOUT,
            plain(where(({ outcome }) => throughout.has(outcome.subject))),
          ),
        ]),
    ...(isCounted ? leastDenominators : []).map((least) =>
      variant(
        Variant.LEAST_DENOMINATOR,
        plain(where(({ outcome }) => (outcome.trials ?? 0) >= least)),
        least,
      ),
    ),
  ];
}

/** The requests of a plan, one after another. */
export const requestsOf = ({
  logit,
  linear,
  variants,
  leftOut,
}: FitPlan): readonly FitRequest[] => [
  ...(logit === null ? [] : [logit]),
  linear,
  ...variants.map(({ request }) => request),
  ...leftOut.map(({ request }) => request),
];
