/** Rows of one year, exporter, importer and directness, added up. */
export interface TradeSum {
  readonly year: number;
  readonly exporter: string;
  readonly importer: string;
  /** From the place of origin itself, and no re-export. */
  readonly isDirect: boolean;
  readonly rows: number;
  readonly conflicting: number;
  readonly appendixN: number;
  /** Rows in which the reporter gave a quantity. */
  readonly reported: number;
  readonly quantity: number;
}

/** A code of the CITES lists, and what it stands for. */
export interface TradePlace {
  /** The id of the place; null where the code stands for none, as XX for unknown. */
  readonly id: string | null;
  /** By which day the Convention was in force for it; null for who is no Party. */
  readonly inForceBy: string | null;
}

/** What was reported of some trade, and how much of it was reported at all. */
export interface Reported {
  readonly quantity: number;
  readonly reported: number;
  readonly rows: number;
}

/** Trade of one year, or from one code to another, direct trade and re-exports apart. */
export interface TradeParts {
  readonly direct: Reported;
  readonly reExport: Reported;
  readonly appendixN: number;
  /** Rows of a year in which one of the two was no Party for the whole of it. */
  readonly nonParty: number;
  readonly conflicting: number;
}

export interface TradeYear extends TradeParts {
  readonly year: number;
}

export interface TradeLink extends TradeParts {
  readonly exporter: string;
  readonly importer: string;
}

export interface TradeFlowsFound {
  readonly total: TradeParts;
  readonly years: readonly TradeYear[];
  /** By the codes of exporter and importer, never by quantity. */
  readonly links: readonly TradeLink[];
}

const NOTHING: Reported = { quantity: 0, reported: 0, rows: 0 };

const NO_PARTS: TradeParts = {
  direct: NOTHING,
  reExport: NOTHING,
  appendixN: 0,
  nonParty: 0,
  conflicting: 0,
};

/**
 * Adds up sums by year and by link, in their order, so that the same rows give the same numbers. A
 * quantity that was not reported adds nothing and is not counted as reported.
 */
export function tradeFlowsOf(
  sums: readonly TradeSum[],
  places: ReadonlyMap<string, TradePlace>,
): TradeFlowsFound {
  const years = new Map<number, TradeYear>();
  const links = new Map<string, TradeLink>();
  let total = NO_PARTS;
  for (const sum of sums) {
    const { year, exporter, importer } = sum;
    const nonParty = isOfNonParty(sum, places) ? sum.rows : 0;
    const key = `${exporter} ${importer}`;
    total = added(total, sum, nonParty);
    years.set(year, { year, ...added(years.get(year) ?? NO_PARTS, sum, nonParty) });
    links.set(key, { exporter, importer, ...added(links.get(key) ?? NO_PARTS, sum, nonParty) });
  }
  return {
    total,
    years: [...years.values()].sort((one, other) => one.year - other.year),
    links: [...links.entries()]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, link]) => link),
  };
}

function added(parts: TradeParts, sum: TradeSum, nonParty: number): TradeParts {
  const which = sum.isDirect ? 'direct' : 'reExport';
  const { quantity, reported, rows } = parts[which];
  return {
    direct: parts.direct,
    reExport: parts.reExport,
    [which]: {
      quantity: quantity + sum.quantity,
      reported: reported + sum.reported,
      rows: rows + sum.rows,
    },
    appendixN: parts.appendixN + sum.appendixN,
    nonParty: parts.nonParty + nonParty,
    conflicting: parts.conflicting + sum.conflicting,
  };
}

/** Who was no Party for the whole year had no duty to report; codes that are no place are neither. */
function isOfNonParty(
  { year, exporter, importer }: TradeSum,
  places: ReadonlyMap<string, TradePlace>,
): boolean {
  return [exporter, importer].some((code) => {
    const place = places.get(code);
    if (place === undefined || place.id === null) return false;
    return place.inForceBy === null || place.inForceBy > `${year}-01-01`;
  });
}
